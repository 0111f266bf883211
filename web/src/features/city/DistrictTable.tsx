import type { Overview } from '@/shared/api/types';
import { languageTag } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { cityMessages } from './messages';
import page from './CityPage.module.css';
import classes from './FigureTable.module.css';

/** Where in the city the work is. */
export function DistrictTable({ districts }: { districts: Overview['byKecamatan'] }) {
  const t = useMessages(cityMessages);
  const tag = languageTag(useLocale());
  return (
    <section className={page.card} aria-label={t('districts')}>
      <header className={page.cardHead}>
        <h2 className={page.cardTitle}>{t('districts')}</h2>
      </header>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('district')}</th>
            <th>{t('col.open')}</th>
            <th>{t('col.late')}</th>
            <th>{t('col.resolved')}</th>
          </tr>
        </thead>
        <tbody>
          {districts.map((district) => (
            <tr key={district.code}>
              <th scope="row">{district.name}</th>
              <td>{district.open.toLocaleString(tag)}</td>
              <td data-late={district.late > 0}>{district.late.toLocaleString(tag)}</td>
              <td>{district.resolvedToday.toLocaleString(tag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
