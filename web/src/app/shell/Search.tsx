import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, unwrap } from '@/shared/api/client';
import { common } from '@/shared/i18n/common';
import { useMessages } from '@/shared/i18n/messages';
import { Key } from '@/shared/keys/Key';
import { useShortcuts } from '@/shared/keys/shortcuts';
import { appMessages } from '../messages';
import classes from './Search.module.css';

/** `/`: incidents, cameras and places by any of their words or numbers. */
export function Search() {
  const t = useMessages(appMessages);
  const c = useMessages(common);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => unwrap(api.GET('/api/search', { params: { query: { q: asked } }, signal })),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  useShortcuts(t('keys.general'), [{ keys: '/', label: t('keys.search'), run: () => input.current?.focus() }]);

  function go(value: string) {
    const [kind, ...rest] = value.split('|');
    const id = rest.join('|');
    if (kind === 'incident') void navigate({ to: '/ops', search: { i: Number(id) } });
    else if (kind === 'camera') void navigate({ to: '/ops', search: { camera: id } });
    else void navigate({ to: '/ops', search: { at: id } });
    box.closeDropdown();
    setText('');
    input.current?.blur();
  }

  const found = data !== undefined && asked.length >= 2 ? data : undefined;
  const none = found !== undefined && found.incidents.length + found.cameras.length + found.places.length === 0;
  return (
    <Combobox store={box} onOptionSubmit={go} shadow="md" position="bottom-end" width={420}>
      <Combobox.Target>
        <TextInput
          ref={input}
          className={classes.search}
          classNames={{ input: classes.input }}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            box.openDropdown();
            box.updateSelectedOptionIndex();
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
          placeholder={t('bar.search')}
          aria-label={t('bar.search')}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          rightSection={isFetching ? <Loader size={14} /> : <Key>/</Key>}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={420} style={{ overflowY: 'auto' }}>
          {found === undefined && <Combobox.Empty>{t('bar.searchHint')}</Combobox.Empty>}
          {none && <Combobox.Empty>{t('bar.searchEmpty', { q: asked })}</Combobox.Empty>}
          {found !== undefined && found.incidents.length > 0 && (
            <Combobox.Group label={t('bar.searchIncidents')}>
              {found.incidents.map((incident) => (
                <Combobox.Option key={incident.id} value={`incident|${incident.id}`} className={classes.option}>
                  <b>{incident.title}</b>
                  <span>
                    {incident.number} · {c(`incident.${incident.state}`)} · {incident.placeText ?? incident.areaName}
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {found !== undefined && found.cameras.length > 0 && (
            <Combobox.Group label={t('bar.searchCameras')}>
              {found.cameras.map((camera) => (
                <Combobox.Option key={camera.id} value={`camera|${camera.id}`} className={classes.option}>
                  <b>{camera.name}</b>
                  <span>{camera.id}</span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {found !== undefined && found.places.length > 0 && (
            <Combobox.Group label={t('bar.searchPlaces')}>
              {found.places.map((place) => (
                <Combobox.Option key={`${place.name}${place.longitude}`} value={`place|${place.longitude},${place.latitude}`} className={classes.option}>
                  <b>{place.name}</b>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
