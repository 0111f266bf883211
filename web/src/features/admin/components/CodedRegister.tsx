import { useQuery, useQueryClient, type FetchQueryOptions, type UseQueryOptions } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { matches } from '../matches';
import { DataTable, type Column } from './DataTable';
import { EditDrawer, type DrawerForm } from './EditDrawer';
import type { ImportKind } from './ImportDialog';
import { NothingHere } from './NothingHere';
import { RegisterPage } from './RegisterPage';
import { useEditing } from './useEditing';

/** A row of a register that is short enough to be had whole, and is known by its code. */
type Coded = { code: string; version: number };

/** How the whole register is asked for. */
type Whole<T> = Pick<UseQueryOptions<T[], Error, T[], string[]>, 'queryKey' | 'queryFn'>;

export type RowFormProps<T> = { row: T | undefined; opened: boolean; onClose: () => void };

type RegisterProps<T extends Coded> = {
  title: string;
  kind: ImportKind;
  whole: Whole<T>;
  columns: readonly Column<T>[];
  /** What the search looks in. */
  wordsOf: (row: T) => readonly (string | null | undefined)[];
  Form: (props: RowFormProps<T>) => ReactNode;
};

/** A register that is had whole: searched here, edited at the side. */
export function CodedRegister<T extends Coded>({ title, kind, whole, columns, wordsOf, Form }: RegisterProps<T>) {
  const list = useQuery(whole);
  const [q, setQ] = useState('');
  const editing = useEditing<T>();
  return (
    <RegisterPage title={title} total={list.data?.length} onSearch={setQ} importKind={kind} onAdd={editing.add}>
      <DataTable
        label={title}
        columns={columns}
        rows={(list.data ?? []).filter((row) => matches(q, ...wordsOf(row)))}
        idOf={(row) => row.code}
        onOpen={editing.edit}
        loading={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<NothingHere what={title} filtered={q !== ''} />}
      />
      <Form key={editing.key} row={editing.row} opened={editing.opened} onClose={editing.close} />
    </RegisterPage>
  );
}

type DrawerProps<T extends Coded, I> = RowFormProps<T> & {
  title: string;
  whole: Whole<T>;
  form: DrawerForm & { values: I; setValues: (values: Partial<I>) => void };
  save: (input: I) => Promise<void>;
  children: ReactNode;
};

/** The form of one of its rows. */
export function CodedDrawer<T extends Coded, I extends { version?: number | null }>({ row, whole, form, save, ...drawer }: DrawerProps<T, I>) {
  const client = useQueryClient();
  return (
    <EditDrawer
      {...drawer}
      form={form}
      onStale={async () => {
        const newest = await client.fetchQuery<T[], Error, T[], string[]>({ ...whole, staleTime: 0 } as FetchQueryOptions<T[], Error, T[], string[]>);
        form.setValues({ version: newest.find((each) => each.code === row?.code)?.version } as Partial<I>);
      }}
      onSave={async () => {
        await save(form.values);
        await client.invalidateQueries({ queryKey: whole.queryKey });
      }}
    />
  );
}
