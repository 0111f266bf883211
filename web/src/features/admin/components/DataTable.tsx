import { Button, Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { common } from '@/shared/i18n/common';
import { Blank } from '@/shared/ui/Blank';
import { errorText } from '@/shared/ui/errorText';
import classes from './DataTable.module.css';

/** A row's height in pixels; all rows are alike so that ten thousand of them scroll without measuring. */
const ROW = 44;

export type Column<T> = {
  key: string;
  head: string;
  /** CSS grid track, for instance `minmax(120px, 2fr)`. */
  width: string;
  cell: (row: T) => ReactNode;
  /** Left out on a narrow screen. */
  wide?: boolean;
};

type Props<T> = {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  idOf: (row: T) => string;
  /** What a row's first cell opens. */
  onOpen?: (row: T) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: ReadonlySet<string>) => void;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** Called near the end of the list while there is more. */
  onMore?: () => void;
  empty: ReactNode;
};

/** A virtualised table: only the rows in view exist. The first column is the button that opens the row. */
export function DataTable<T>(props: Props<T>) {
  const { columns, rows, idOf, loading, error, onMore, empty } = props;
  const tc = useMessages(common);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 12 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onMore !== undefined && rows.length > 0 && last >= rows.length - 20) onMore();
  }, [last, rows.length, onMore]);

  if (error !== undefined && error !== null) {
    return <Blank title={errorText(error)} action={props.onRetry && <Button onClick={props.onRetry}>{tc('action.retry')}</Button>} />;
  }
  if (rows.length === 0) return loading === true ? <Blank title={tc('state.loading')} /> : <>{empty}</>;

  const selecting = props.selected !== undefined && props.onSelect !== undefined;
  const wide = [...(selecting ? ['36px'] : []), ...columns.map((c) => c.width)].join(' ');
  const narrow = [...(selecting ? ['36px'] : []), ...columns.filter((c) => c.wide !== true).map((c) => c.width)].join(' ');
  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="table"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        className={classes.table}
        style={{ '--wide': wide, '--narrow': narrow } as React.CSSProperties}
      >
        <div role="row" className={classes.head}>
          {selecting && <SelectAll {...props} />}
          {columns.map((column) => (
            <div key={column.key} role="columnheader" className={classes.cell} data-wide={column.wide}>
              {column.head}
            </div>
          ))}
        </div>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={idOf(row)}
                role="row"
                aria-rowindex={item.index + 2}
                className={classes.row}
                style={{ height: ROW, transform: `translateY(${item.start}px)` }}
              >
                <Cells row={row} {...props} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function SelectAll<T>({ rows, idOf, selected, onSelect }: Props<T>) {
  const all = rows.length > 0 && rows.every((row) => selected?.has(idOf(row)));
  return (
    <div role="columnheader" className={classes.cell}>
      <Checkbox
        size="xs"
        aria-label="*"
        checked={all}
        indeterminate={!all && (selected?.size ?? 0) > 0}
        onChange={() => onSelect?.(all ? new Set() : new Set(rows.map(idOf)))}
      />
    </div>
  );
}

function Cells<T>({ row, columns, idOf, onOpen, selected, onSelect }: Props<T> & { row: T }) {
  const id = idOf(row);
  function toggle() {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  }
  return (
    <>
      {onSelect !== undefined && (
        <div role="cell" className={classes.cell}>
          <Checkbox size="xs" aria-label={id} checked={selected?.has(id) ?? false} onChange={toggle} />
        </div>
      )}
      {columns.map((column, index) => (
        <div key={column.key} role="cell" className={classes.cell} data-wide={column.wide}>
          {index === 0 && onOpen !== undefined ? (
            <button type="button" className={classes.open} onClick={() => onOpen(row)}>
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </>
  );
}
