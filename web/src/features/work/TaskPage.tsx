export function TaskPage() {
  return <main />;
}
