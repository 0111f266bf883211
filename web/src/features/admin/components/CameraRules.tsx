import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Rule } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/useMe';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import { zonesQuery } from '../api/cameras';
import { rulesQuery } from '../api/rules';
import { zoneMessages } from '../messages/zones';
import { mayChange } from '../sections';
import { RuleForm } from './RuleForm';
import { RuleSentence } from './RuleSentence';
import { useEditing } from './useEditing';
import classes from './CameraRules.module.css';

/** The rules on one camera's zones and lines. */
export function CameraRules({ cameraId }: { cameraId: string }) {
  const t = useMessages(zoneMessages);
  const tc = useMessages(common);
  const change = mayChange(useMe().role);
  const zones = useQuery(zonesQuery(cameraId));
  const rules = useQuery(rulesQuery(cameraId));
  const editing = useEditing<Rule>();
  const error = zones.error ?? rules.error;
  if (error) return <Blank title={errorText(error)} />;
  if (zones.data === undefined || rules.data === undefined) return <Blank title={tc('state.loading')} />;
  const subjects = [...zones.data.zones, ...zones.data.lines];
  if (subjects.length === 0) return <Blank title={t('rule.needZone')} hint={t('rule.noneHint')} />;
  const add = change && (
    <Button leftSection={<IconPlus size={16} />} onClick={editing.add}>
      {t('rule.new')}
    </Button>
  );
  return (
    <>
      {rules.data.length === 0 ? (
        <Blank title={t('rule.none')} hint={t('rule.noneHint')} action={add} />
      ) : (
        <>
          <ul className={classes.rules}>
            {rules.data.map((rule) => (
              <li key={rule.id} className={classes.rule} data-off={!rule.enabled}>
                <button type="button" className={classes.open} onClick={() => editing.edit(rule)}>
                  {rule.name} {!rule.enabled && `(${t('rule.off')})`}
                </button>
                <span className={classes.sentence}>
                  <RuleSentence rule={rule} subject={subjects.find((s) => s.id === rule.subjectId)?.name ?? rule.subjectId} />
                </span>
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
      <RuleForm key={editing.key} cameraId={cameraId} zones={zones.data} rule={editing.row} opened={editing.opened} onClose={editing.close} />
    </>
  );
}
