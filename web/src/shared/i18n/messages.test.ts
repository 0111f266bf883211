import { describe, expect, it } from 'vitest';
import type { Messages } from './messages';

const modules = import.meta.glob<Record<string, unknown>>(['/src/**/*messages.ts', '/src/**/messages/*.ts', '/src/**/common.ts', '/src/**/*Messages.ts'], { eager: true });

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

const all = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter((entry): entry is [string, Messages] => isMessages(entry[1]))
    .map(([name, words]) => ({ name: `${path} ${name}`, words })),
);

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map((match) => match[1] ?? ''))].sort();
}

describe('messages', () => {
  it('are found', () => expect(all.length).toBeGreaterThan(1));

  it.each(all)('$name say the same things in both languages', ({ words }) => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.id).sort());
    for (const key of Object.keys(words.id)) {
      expect(words.id[key], key).not.toBe('');
      expect(words.en[key], key).not.toBe('');
      const branches = /plural|select/.test(`${words.id[key]}${words.en[key]}`);
      if (!branches) expect(placeholders(words.en[key] ?? ''), key).toEqual(placeholders(words.id[key] ?? ''));
    }
  });
});
