/** What one of our settings of the workbook holds, once loaded. Null where there is none, or something else than our JSON. */
export function storedJson(setting: Excel.Setting): unknown {
  if (setting.isNullObject || typeof setting.value !== 'string') return null;
  try {
    return JSON.parse(setting.value);
  } catch {
    return null;
  }
}
