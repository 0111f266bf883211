import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Category } from '@/shared/api/types';
import { useLocale } from '@/shared/i18n/messages';
import { categoryIcon, type CategoryIcon } from '@/shared/icons/categoryIcons';
import { categoriesQuery } from './queries';

export type CategoryLook = { name: string; icon: CategoryIcon; category?: Category };

/** How a category is named and drawn, by its code. */
export function useCategoryLook(): (code: string) => CategoryLook {
  const { data } = useQuery(categoriesQuery);
  const locale = useLocale();
  return useMemo(() => {
    const byCode = new Map((data ?? []).map((category) => [category.code, category]));
    return (code) => {
      const category = byCode.get(code);
      const name = category === undefined ? code : locale === 'id' ? category.nameId : category.nameEn;
      return { name, icon: categoryIcon(code, category?.icon), ...(category === undefined ? {} : { category }) };
    };
  }, [data, locale]);
}
