import type { Incident, IncidentAction, IncidentSummary } from '@/shared/api/types';

/** Something an officer did, kept on the phone until the server has it. */
export type OutboxEntry = {
  id: string;
  /** Whose doing it is, by id; absent in what was kept before this was, until somebody signs in. */
  person?: string;
  /** In the order of doing. */
  sequence: number;
  incidentId: number;
  title: string;
  action: Exclude<IncidentAction, 'ASSIGN' | 'CONFIRM'>;
  /** The version that the officer saw. */
  version: number;
  note: string;
  photos: Blob[];
  /** Photos that the server already has, by their place in `photos`: they are not sent twice. */
  sentPhotoIds: string[];
  at: string;
  /** Why the server does not want it; absent while it may still be sent. */
  refused?: string;
};

const NAME = 'balai-work';
const VERSION = 1;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox', { keyPath: 'id' });
      request.result.createObjectStore('incidents', { keyPath: 'id' });
      request.result.createObjectStore('lists');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is not available'));
  });
  return opened;
}

async function run<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB refused'));
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'));
  });
}

export async function listOutbox(): Promise<OutboxEntry[]> {
  const entries = await run<OutboxEntry[]>('outbox', 'readonly', (store) => store.getAll() as IDBRequest<OutboxEntry[]>);
  return entries.sort((a, b) => a.sequence - b.sequence);
}

export async function putOutbox(entry: OutboxEntry): Promise<void> {
  await run('outbox', 'readwrite', (store) => store.put(entry));
}

export async function deleteOutbox(id: string): Promise<void> {
  await run('outbox', 'readwrite', (store) => store.delete(id));
}

/** The tasks as last seen with a signal. */
export async function saveList(items: readonly IncidentSummary[]): Promise<void> {
  await run('lists', 'readwrite', (store) => store.put(items, 'tasks'));
}

export async function findList(): Promise<IncidentSummary[] | undefined> {
  return run<IncidentSummary[] | undefined>('lists', 'readonly', (store) => store.get('tasks') as IDBRequest<IncidentSummary[] | undefined>);
}

export async function saveIncident(incident: Incident): Promise<void> {
  await run('incidents', 'readwrite', (store) => store.put(incident));
}

export async function findIncident(id: number): Promise<Incident | undefined> {
  return run<Incident | undefined>('incidents', 'readonly', (store) => store.get(id) as IDBRequest<Incident | undefined>);
}

/** Forgets what another person must not find on this phone. What was not sent stays: it is someone's work. */
export async function forgetSeen(): Promise<void> {
  await run('incidents', 'readwrite', (store) => store.clear());
  await run('lists', 'readwrite', (store) => store.clear());
}
