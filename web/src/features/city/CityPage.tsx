export function CityPage() {
  return <main />;
}
