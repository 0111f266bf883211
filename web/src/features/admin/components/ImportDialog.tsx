import { Alert, Button, FileButton, Group, Modal, Table } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '@/shared/api/errors';
import type { ImportResult } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { errorText } from '@/shared/ui/errorText';
import { importFile } from '../api/importFile';
import { adminMessages } from '../messages/admin';
import classes from './ImportDialog.module.css';

export type ImportKind = 'areas' | 'agencies' | 'categories' | 'people' | 'cameras';

/** Errors shown at once; a file may have thousands. */
const SHOWN = 50;

const COLUMNS: Record<ImportKind, string> = {
  areas: 'kode,nama',
  agencies: 'kode,nama,singkatan,jenis,kepala,meja,telepon,jam_kerja,kategori',
  categories: 'kode,nama_id,nama_en,opd,prioritas,tanggap_menit,selesai_menit,jam',
  people: 'nama_pengguna,nama,peran,opd,wilayah,surel,telepon,sandi',
  cameras: 'kode,nama,jenis,pemilik,perjanjian,bujur,lintang,alamat_utama,alamat_sub,pengguna,sandi,visibilitas,tujuan,status',
};

const GEOJSON: Partial<Record<ImportKind, string>> = { areas: 'kode, nama', cameras: 'kode, nama, …' };

type Props = { kind: ImportKind; what: string; opened: boolean; onClose: () => void };

/** Imports a file: first tried without saving, then for good; each bad row is named and nothing is half imported. */
export function ImportDialog({ kind, what, opened, onClose }: Props) {
  const t = useMessages(adminMessages);
  const tc = useMessages(common);
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<ImportResult>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  function pick(next: File | null) {
    setFile(next);
    setResult(undefined);
    setFailure(undefined);
  }

  async function run(dryRun: boolean) {
    if (file === null) return;
    setBusy(true);
    setFailure(undefined);
    try {
      setResult(await importFile(kind, file, dryRun));
      if (!dryRun) await queryClient.invalidateQueries();
    } catch (error) {
      const refused = error instanceof ApiError && Array.isArray(error.problem.errors) && 'created' in error.problem;
      if (refused) setResult(error.problem as unknown as ImportResult);
      else setFailure(errorText(error));
    } finally {
      setBusy(false);
    }
  }

  const bad = result !== undefined && result.errors.length > 0;
  const geojson = GEOJSON[kind];
  return (
    <Modal opened={opened} onClose={onClose} title={t('import.title', { what: what.toLowerCase() })} size="lg">
      <p className={classes.hint}>{t('import.columns')}</p>
      <code className={classes.columns}>{COLUMNS[kind]}</code>
      {geojson !== undefined && <p className={classes.hint}>{t('import.geojson', { columns: geojson })}</p>}
      <Group mt="md" gap="sm">
        <FileButton onChange={pick} accept=".csv,.geojson,.json,text/csv,application/geo+json">
          {(props) => (
            <Button {...props} variant="default">
              {file?.name ?? t('import.pick')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" disabled={file === null} loading={busy} onClick={() => void run(true)}>
          {t('import.dry')}
        </Button>
        <Button disabled={file === null || bad} loading={busy} onClick={() => void run(false)}>
          {t('import.run')}
        </Button>
      </Group>
      <div role="status">
        {failure !== undefined && (
          <Alert color="critical" mt="md">
            {failure}
          </Alert>
        )}
        {result !== undefined && !bad && (
          <Alert color="done" mt="md">
            {t(result.dryRun ? 'import.checked' : 'import.done', counts(result))}
          </Alert>
        )}
        {bad && (
          <Alert color="critical" mt="md">
            {t('import.refused', { n: result.errors.length })}
          </Alert>
        )}
      </div>
      {bad && <Rows rows={result.errors} />}
      {result !== undefined && !bad && result.warnings.length > 0 && (
        <>
          <Alert color="high" mt="md">
            {t('import.warned', { n: result.warnings.length })}
          </Alert>
          <Rows rows={result.warnings} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" onClick={onClose}>
          {tc('action.close')}
        </Button>
      </Group>
    </Modal>
  );
}

function counts({ created, updated, unchanged }: ImportResult) {
  return { created, updated, unchanged };
}

function Rows({ rows }: { rows: ImportResult['errors'] }) {
  const t = useMessages(adminMessages);
  const rest = rows.length - SHOWN;
  return (
    <Table mt="sm" withRowBorders stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('import.line')}</Table.Th>
          <Table.Th>{t('import.column')}</Table.Th>
          <Table.Th>{t('import.reason')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.slice(0, SHOWN).map((row, index) => (
          <Table.Tr key={index}>
            <Table.Td>{row.line > 0 && row.line}</Table.Td>
            <Table.Td>{row.column}</Table.Td>
            <Table.Td>{row.reason}</Table.Td>
          </Table.Tr>
        ))}
        {rest > 0 && (
          <Table.Tr>
            <Table.Td colSpan={3}>{t('import.more', { n: rest })}</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}
