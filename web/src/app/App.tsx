import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { fetchEarly } from './early';
import { createQueryClient } from './queryClient';
import { createAppRouter } from './router';
import { styleNonce } from './styleNonce';
import { schemeAt, useSchemeChoice } from './theme/scheme';
import { cssVariables, theme } from './theme/theme';
import { usePathname } from './usePathname';

export function App() {
  const [queryClient] = useState(() => {
    const client = createQueryClient();
    fetchEarly(client);
    return client;
  });
  const [router] = useState(() => createAppRouter(queryClient));
  const scheme = schemeAt(usePathname(router), useSchemeChoice());
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme} getStyleNonce={styleNonce}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
