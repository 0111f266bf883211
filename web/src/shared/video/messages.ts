import { defineMessages } from '@/shared/i18n/messages';

export const videoMessages = defineMessages({
  id: {
    live: 'langsung',
    connecting: 'Menyambung…',
    still: 'gambar diam',
    old: 'gambar {age} lalu',
    unplayable: 'Video H.265 tidak dapat diputar peramban ini; tampil sebagai gambar.',
    down: 'Kamera tidak mengirim gambar.',
    'not-watched': 'Kamera belum ditonton mata mana pun.',
    forbidden: 'Kamera ini di luar wewenang Anda.',
    'new-eye': 'Video ini datang dari mata yang baru. Muat ulang halaman untuk melihatnya.',
    unreachable: 'Video belum tersambung; mencoba lagi.',
    noPicture: 'Belum ada gambar',
    label: 'Video langsung {name}',
  },
  en: {
    live: 'live',
    connecting: 'Connecting…',
    still: 'still picture',
    old: 'picture of {age} ago',
    unplayable: 'This browser cannot play H.265 video; shown as pictures.',
    down: 'The camera sends no picture.',
    'not-watched': 'No eye watches this camera yet.',
    forbidden: 'This camera is outside your authority.',
    'new-eye': 'This video comes from a new eye. Reload the page to see it.',
    unreachable: 'The video is not connected; trying again.',
    noPicture: 'No picture yet',
    label: 'Live video {name}',
  },
});
