/** The word by which the page's policy knows our own style elements; it came with the page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

/** Libraries that ask nobody look for it under this name, which many agreed on. */
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();
