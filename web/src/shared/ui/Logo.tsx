/** The mark: a roof over five pillars, a balai. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M3 21h18M3 10h18M12 3l9 7H3z M5 10v11M19 10v11M9 14v3M12 14v3M15 14v3" />
    </svg>
  );
}
