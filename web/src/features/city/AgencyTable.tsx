import type { Overview } from '@/shared/api/types';
import { languageTag } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { Blank } from '@/shared/ui/Blank';
import { gradeOf } from './figures';
import { cityMessages } from './messages';
import page from './CityPage.module.css';
import classes from './FigureTable.module.css';

/** Each agency's share of work done in time, and what it has before it. */
export function AgencyTable({ agencies }: { agencies: Overview['byAgency'] }) {
  const t = useMessages(cityMessages);
  const tag = languageTag(useLocale());
  const busy = agencies.filter((a) => a.open + a.late + a.resolvedToday > 0 || a.onTimeShare30d != null);
  return (
    <section className={page.card} aria-label={t('agencies')}>
      <header className={page.cardHead}>
        <h2 className={page.cardTitle}>{t('agencies')}</h2>
        <span className={page.caption}>{t('agencies.caption')}</span>
      </header>
      {busy.length === 0 ? (
        <Blank title={t('agencies.none')} />
      ) : (
        <table className={classes.table}>
          <thead className="visually-hidden">
            <tr>
              <th>{t('agency')}</th>
              <th colSpan={2}>{t('onTime')}</th>
              <th>{t('col.open')}</th>
              <th>{t('col.late')}</th>
            </tr>
          </thead>
          <tbody>
            {busy.map((agency) => {
              const share = agency.onTimeShare30d;
              return (
                <tr key={agency.agencyCode}>
                  <th scope="row">{agency.shortName}</th>
                  <td className={classes.barCell}>
                    <div className={classes.bar}>
                      {share != null && <div style={{ width: `${share * 100}%`, background: `var(--${gradeOf(share)})` }} />}
                    </div>
                  </td>
                  <td className={classes.share}>{share == null ? <span className={classes.none}>{t('noShare')}</span> : share.toLocaleString(tag, { style: 'percent' })}</td>
                  <td>{t('row.open', { n: agency.open })}</td>
                  <td data-late={agency.late > 0}>{t('row.late', { n: agency.late })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
