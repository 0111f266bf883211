export function WorkPage() {
  return <main />;
}
