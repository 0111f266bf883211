import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Camera } from '@/shared/api/types';
import { patchCameras } from '@/shared/events/patch';
import { cameraQuery, camerasQuery } from './cameras';

describe('when the health of a camera changes', () => {
  it('it changes in the list and on the page of the camera, in whichever place they are shown', () => {
    const client = new QueryClient();
    const one = cameraQuery('KB-1').queryKey;
    const list = camerasQuery({}).queryKey;
    const camera = (id: string) => ({ id, health: { state: 'UNKNOWN', width: 640 } }) as Camera;
    client.setQueryData(one, camera('KB-1'));
    client.setQueryData(list, { pages: [{ items: [camera('KB-1'), camera('KB-2')] }], pageParams: [null] });
    patchCameras(client, [{ id: 'KB-1', health: { state: 'DOWN', reason: 'timeout' } }]);
    expect(client.getQueryData(one)?.health).toEqual({ state: 'DOWN', reason: 'timeout', width: 640 });
    expect(client.getQueryData(list)?.pages[0]?.items.map((item) => item.health.state)).toEqual(['DOWN', 'UNKNOWN']);
  });

  it('a camera is asked for whose picture comes for the first time, whose size is not known yet', () => {
    const client = new QueryClient();
    const one = cameraQuery('KB-1').queryKey;
    client.setQueryData(one, { id: 'KB-1', health: { state: 'UNKNOWN' } } as Camera);
    patchCameras(client, [{ id: 'KB-1', health: { state: 'UP' } }]);
    expect(client.getQueryState(one)?.isInvalidated).toBe(true);
  });
});
