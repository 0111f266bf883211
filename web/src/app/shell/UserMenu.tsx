import { Menu, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconBuildingCommunity, IconChecklist, IconKey, IconKeyboard, IconLogout, IconSettings, IconUrgent } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Me } from '@/shared/api/types';
import { common } from '@/shared/i18n/common';
import { setLocale, type Locale } from '@/shared/i18n/locale';
import { useLocale, useMessages } from '@/shared/i18n/messages';
import { saveLocale, signOut } from '@/shared/session/actions';
import { rememberMe, sessionQuery } from '@/shared/session/queries';
import { placesOf } from '@/shared/session/useMe';
import { notifyError } from '@/shared/ui/notify';
import { setScheme, useSchemeChoice, type SchemeChoice } from '../theme/scheme';
import { appMessages } from '../messages';
import { showKeys } from './KeysOverlay';
import classes from './UserMenu.module.css';

const ICONS = { ops: IconUrgent, work: IconChecklist, city: IconBuildingCommunity, admin: IconSettings } as const;

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

/** Who is signed in, and what is theirs to set. */
export function UserMenu({ me }: { me: Me }) {
  const t = useMessages(appMessages);
  const c = useMessages(common);
  const locale = useLocale();
  const scheme = useSchemeChoice();
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  function choose(next: Locale) {
    setLocale(next);
    // The choice holds on this device even if the server cannot keep it now.
    saveLocale(next).catch(notifyError);
    void queryClient.invalidateQueries();
  }

  async function leave() {
    try {
      await signOut();
    } catch (error) {
      notifyError(error);
      return;
    }
    rememberMe(null);
    // What was kept for work without a signal is not for the next person at this device.
    await import('@/features/work/offline/install').then((offline) => offline.forgetOffline()).catch(() => undefined);
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    await navigate({ to: '/signin' });
  }

  return (
    <Menu position="bottom-end" width={280} closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className={classes.avatar} aria-label={`${t('menu.label')}: ${me.name}`}>
          {initials(me.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <b>{me.name}</b>
          <span>
            {c(`role.${me.role}`)}
            {(me.agencyName ?? me.areaName) && ` · ${me.agencyName ?? me.areaName}`}
          </span>
        </div>
        <Menu.Divider />
        {placesOf(me.role).map((place) => {
          const Icon = ICONS[place];
          return (
            <Menu.Item key={place} component={Link} to={`/${place}`} leftSection={<Icon size={16} />}>
              {t(`nav.${place}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <div className={classes.setting}>
          <span>{t('menu.language')}</span>
          <SegmentedControl size="xs" value={locale} onChange={(value) => choose(value as Locale)} data={[{ value: 'id', label: 'Indonesia' }, { value: 'en', label: 'English' }]} />
        </div>
        <div className={classes.setting}>
          <span>{t('menu.theme')}</span>
          <SegmentedControl
            size="xs"
            value={scheme}
            onChange={(value) => setScheme(value as SchemeChoice)}
            data={(['auto', 'dark', 'light'] as const).map((value) => ({ value, label: t(`menu.${value}`) }))}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showKeys} className={classes.desk}>
          {t('menu.keys')}
        </Menu.Item>
        <Menu.Item component={Link} to="/password" leftSection={<IconKey size={16} />}>
          {t('menu.password')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('menu.signout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
