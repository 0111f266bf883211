import { defineMessages } from '@/shared/i18n/messages';

export const photoMessages = defineMessages({
  id: {
    add: 'Tambah foto',
    remove: 'Hapus foto {n}',
    alt: 'Foto {n}',
    sending: 'Mengirim foto…',
  },
  en: {
    add: 'Add a photo',
    remove: 'Remove photo {n}',
    alt: 'Photo {n}',
    sending: 'Sending the photo…',
  },
});
