import { useQuery } from '@tanstack/react-query';
import type { Rule } from '@/shared/api/types';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { categoriesQuery } from '@/shared/incidents/queries';
import { measureMessages } from '@/shared/measures/messages';
import type { Comparison, Metric } from '@/shared/measures/measures';
import { zoneMessages } from '../messages/zones';

/** A rule in one sentence. */
export function RuleSentence({ rule, subject }: { rule: Rule; subject: string }) {
  const t = useMessages(zoneMessages);
  const tm = useMessages(measureMessages);
  const locale = useLocale();
  const category = useQuery(categoriesQuery).data?.find((c) => c.code === rule.categoryCode);
  return (
    <>
      {t(rule.durationSeconds > 0 ? 'rule.sentence' : 'rule.sentenceNow', {
        metric: tm(`metric.${rule.metric as Metric}`),
        comparison: tm(`comparison.${rule.comparison as Comparison}`),
        value: rule.value,
        subject,
        duration: rule.durationSeconds,
        category: category === undefined ? rule.categoryCode : locale === 'id' ? category.nameId : category.nameEn,
      })}
    </>
  );
}
