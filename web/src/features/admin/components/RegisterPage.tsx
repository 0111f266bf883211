import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/useMe';
import { adminMessages } from '../messages/admin';
import { mayChange } from '../sections';
import { ImportDialog, type ImportKind } from './ImportDialog';
import classes from './RegisterPage.module.css';

type Props = {
  title: string;
  /** How many there are, once known. */
  total?: number;
  onSearch?: (words: string) => void;
  /** What can be imported here. */
  importKind?: ImportKind;
  onAdd?: () => void;
  /** More buttons beside "add". */
  tools?: ReactNode;
  /** Selects that narrow the list. */
  filters?: ReactNode;
  children: ReactNode;
};

/** The frame of a register: its name, search, filters, what can be done, and the list. */
export function RegisterPage({ title, total, onSearch, importKind, onAdd, tools, filters, children }: Props) {
  const t = useMessages(adminMessages);
  const tc = useMessages(common);
  const change = mayChange(useMe().role);
  const [importing, setImporting] = useState(false);
  const search = useDebouncedCallback((words: string) => onSearch?.(words.trim()), 250);
  return (
    <section className={classes.page} aria-label={title}>
      <header className={classes.head}>
        <h1 className={classes.title}>
          {title} {total !== undefined && <span className={classes.total}>{t('total', { n: total })}</span>}
        </h1>
        <div className={classes.tools}>
          {tools}
          {change && importKind !== undefined && (
            <Button variant="default" leftSection={<IconUpload size={16} />} onClick={() => setImporting(true)}>
              {tc('action.import')}
            </Button>
          )}
          {change && onAdd !== undefined && (
            <Button leftSection={<IconPlus size={16} />} onClick={onAdd}>
              {tc('action.add')}
            </Button>
          )}
        </div>
        {(onSearch !== undefined || filters !== undefined) && (
          <div className={classes.filters}>
            {onSearch !== undefined && (
              <TextInput
                className={classes.search}
                leftSection={<IconSearch size={16} />}
                placeholder={t('search.hint')}
                aria-label={tc('action.search')}
                onChange={(event) => search(event.currentTarget.value)}
              />
            )}
            {filters}
          </div>
        )}
      </header>
      {!change && <p className={classes.readOnly}>{t('readOnly')}</p>}
      <div className={classes.body}>{children}</div>
      {importKind !== undefined && <ImportDialog kind={importKind} what={title} opened={importing} onClose={() => setImporting(false)} />}
    </section>
  );
}
