import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Coarse, drawsByProcessor } from './coarse';

describe('Coarse', () => {
  let map: { _overridePixelRatio: number | null | undefined; _resizeInternal: () => void; _removed: boolean; isMoving: () => boolean; redraw: () => never };
  let moving: boolean;
  let drawn: (number | null | undefined)[];
  let coarse: Coarse;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame'] });
    moving = false;
    drawn = [];
    map = {
      _overridePixelRatio: undefined,
      _resizeInternal: () => undefined,
      _removed: false,
      isMoving: () => moving,
      redraw: () => drawn.push(map._overridePixelRatio) as never,
    };
    coarse = new Coarse(map);
  });

  afterEach(() => vi.useRealTimers());

  it('begins with half of the pixels each way and is sharp once it rests', () => {
    expect(map._overridePixelRatio).toBe(0.5);
    expect(coarse.refines()).toBe(true);
    // The frame that is on the screen stays there until it can be drawn anew.
    expect(map._overridePixelRatio).toBe(0.5);
    vi.advanceTimersToNextFrame();
    expect(drawn).toEqual([undefined]);
    expect(coarse.refines()).toBe(false);
  });

  it('is coarse again as soon as it moves', () => {
    coarse.refines();
    vi.advanceTimersToNextFrame();
    coarse.moves();
    expect(map._overridePixelRatio).toBe(0.5);
    expect(coarse.refines()).toBe(true);
  });

  it('stays coarse when it was moved before it could be drawn anew', () => {
    coarse.refines();
    moving = true;
    vi.advanceTimersToNextFrame();
    expect(map._overridePixelRatio).toBe(0.5);
    expect(drawn).toEqual([]);
    expect(coarse.refines()).toBe(true);
  });

  it('leaves a map alone that is gone', () => {
    coarse.refines();
    map._removed = true;
    vi.advanceTimersToNextFrame();
    expect(drawn).toEqual([]);
  });
});

describe('drawsByProcessor', () => {
  const context = (renderer: string, told: boolean) =>
    ({
      RENDERER: 1,
      getExtension: () => (told ? { UNMASKED_RENDERER_WEBGL: 2 } : null),
      getParameter: (name: number) => (name === (told ? 2 : 1) ? renderer : 'WebKit WebGL'),
    }) as unknown as WebGLRenderingContext;

  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', true],
    ['ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)', true],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)', true],
    ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', false],
    ['ANGLE (NVIDIA, NVIDIA GeForce GTX 1050 Ti Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
    ['Adreno (TM) 610', false],
  ])('%s: %s', (renderer, byProcessor) => {
    expect(drawsByProcessor(context(renderer, true))).toBe(byProcessor);
    expect(drawsByProcessor(context(renderer, false))).toBe(byProcessor);
  });
});
