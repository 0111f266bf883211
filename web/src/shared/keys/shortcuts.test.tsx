import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useShortcuts, type Shortcut } from './shortcuts';

function Keys({ group = 'g', shortcuts, children }: { group?: string; shortcuts: Shortcut[]; children?: React.ReactNode }) {
  useShortcuts(group, shortcuts);
  return <>{children}</>;
}

describe('useShortcuts', () => {
  it('runs what the key stands for, and stops when the part is gone', async () => {
    const run = vi.fn();
    const { unmount } = render(<Keys shortcuts={[{ keys: 'j', label: 'next', run }]} />);
    await userEvent.keyboard('j');
    await userEvent.keyboard('J');
    expect(run).toHaveBeenCalledTimes(2);
    unmount();
    await userEvent.keyboard('j');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('leaves the keys alone while someone is typing', async () => {
    const run = vi.fn();
    render(
      <Keys shortcuts={[{ keys: 'r', label: 'resolve', run }]}>
        <input aria-label="words" />
        <textarea aria-label="more" />
      </Keys>,
    );
    await userEvent.type(screen.getByLabelText('words'), 'rr');
    await userEvent.type(screen.getByLabelText('more'), 'r');
    expect(run).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('words').value).toBe('rr');
  });

  it('leaves Enter to a focused button, and shortcuts of the browser to the browser', () => {
    const run = vi.fn();
    render(
      <Keys shortcuts={[{ keys: 'Enter', label: 'open', run }, { keys: 'r', label: 'resolve', run }]}>
        <button type="button">b</button>
      </Keys>,
    );
    fireEvent.keyDown(screen.getByText('b'), { key: 'Enter' });
    fireEvent.keyDown(document.body, { key: 'r', ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('gives a key to the part that was shown last', () => {
    const page = vi.fn();
    const panel = vi.fn();
    render(
      <>
        <Keys shortcuts={[{ keys: 'c', label: 'page', run: page }]} />
        <Keys shortcuts={[{ keys: 'c', label: 'panel', run: panel }]} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(panel).toHaveBeenCalledTimes(1);
    expect(page).not.toHaveBeenCalled();
  });

  it('does nothing behind a dialog, but for what says so', () => {
    const run = vi.fn();
    render(
      <Keys shortcuts={[{ keys: 'x', label: 'x', run }, { keys: '?', label: 'keys', run, always: true }]}>
        <div role="dialog" aria-modal="true" />
      </Keys>,
    );
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(run).toHaveBeenCalledTimes(1);
  });
});
