import { ActionIcon, Loader } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap } from '@/shared/api/client';
import { useMessages } from '@/shared/i18n/messages';
import { Blank } from '@/shared/ui/Blank';
import { LiveVideo } from '@/shared/video/LiveVideo';
import { opsMessages } from './messages';
import { tilesFor } from './wall';
import classes from './WallPane.module.css';

/** A plain grid of live cameras, as many at a time as there is room for. */
export function WallPane({ onSelect }: { onSelect: (id: string) => void }) {
  const t = useMessages(opsMessages);
  const [asked, setPage] = useState(0);
  const { ref, width, height } = useElementSize();
  const { data } = useQuery({
    queryKey: ['wall'],
    queryFn: async () => (await unwrap(api.GET('/api/cameras', { params: { query: { state: 'ACTIVE', limit: 500 } } }))).items,
  });
  if (data === undefined) return <Loader className={classes.loader} />;
  if (data.length === 0) return <Blank title={t('wall.empty')} hint={t('wall.emptyHint')} />;
  const tiles = tilesFor(width, height);
  const pages = Math.ceil(data.length / tiles);
  // A window made larger may have fewer pages than the one that is looked at.
  const page = Math.min(asked, pages - 1);
  const shown = data.slice(page * tiles, (page + 1) * tiles);
  return (
    <div className={classes.wall}>
      <div ref={ref} className={classes.grid}>
        {shown.map((camera) => (
          <LiveVideo key={camera.id} cameraId={camera.id} name={camera.name} size="small" onSelect={() => onSelect(camera.id)} />
        ))}
      </div>
      {pages > 1 && (
        <nav className={classes.pages}>
          <ActionIcon variant="default" aria-label={t('wall.previous')} onClick={() => setPage((page + pages - 1) % pages)}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <span>{t('wall.page', { page: page + 1, pages })}</span>
          <ActionIcon variant="default" aria-label={t('wall.next')} onClick={() => setPage((page + 1) % pages)}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </nav>
      )}
    </div>
  );
}
