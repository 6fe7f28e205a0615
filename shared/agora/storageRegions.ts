/** Id, the service's name and, where known, the place. The id is the number that is sent; gaps are the service's own. */
export type RegionRow = readonly [id: number, code: string, place: string | null]

/** Vendor 0. The tables of vendors 0–2 are the specification’s; what was added later stands apart. */
export const qiniuRegions: readonly RegionRow[] = [
  [0, 'East China', 'East China (Zhejiang)'],
  [1, 'North China', 'North China (Hebei)'],
  [2, 'South China', 'South China (Guangdong)'],
  [3, 'North America', 'North America (Los Angeles)'],
]

/** Vendor 1. */
export const amazonRegions: readonly RegionRow[] = [
  [0, 'US_EAST_1', 'US East (N. Virginia)'],
  [1, 'US_EAST_2', 'US East (Ohio)'],
  [2, 'US_WEST_1', 'US West (N. California)'],
  [3, 'US_WEST_2', 'US West (Oregon)'],
  [4, 'EU_WEST_1', 'Europe (Ireland)'],
  [5, 'EU_WEST_2', 'Europe (London)'],
  [6, 'EU_WEST_3', 'Europe (Paris)'],
  [7, 'EU_CENTRAL_1', 'Europe (Frankfurt)'],
  [8, 'AP_SOUTHEAST_1', 'Asia Pacific (Singapore)'],
  [9, 'AP_SOUTHEAST_2', 'Asia Pacific (Sydney)'],
  [10, 'AP_NORTHEAST_1', 'Asia Pacific (Tokyo)'],
  [11, 'AP_NORTHEAST_2', 'Asia Pacific (Seoul)'],
  [12, 'SA_EAST_1', 'South America (São Paulo)'],
  [13, 'CA_CENTRAL_1', 'Canada (Central)'],
  [14, 'AP_SOUTH_1', 'Asia Pacific (Mumbai)'],
  [15, 'CN_NORTH_1', 'China (Beijing)'],
  [16, 'CN_NORTHWEST_1', 'China (Ningxia)'],
  [17, 'US_GOV_WEST_1', 'AWS GovCloud (US-West)'],
]

/** Vendor 1, known to the newer service only. There is no 23. */
export const amazonAdditions: readonly RegionRow[] = [
  [18, 'AF_SOUTH_1', 'Africa (Cape Town)'],
  [19, 'AP_EAST_1', 'Asia Pacific (Hong Kong)'],
  [20, 'AP_NORTHEAST_3', 'Asia Pacific (Osaka)'],
  [21, 'EU_NORTH_1', 'Europe (Stockholm)'],
  [22, 'ME_SOUTH_1', 'Middle East (Bahrain)'],
  [24, 'AP_SOUTHEAST_3', 'Asia Pacific (Jakarta)'],
  [25, 'EU_SOUTH_1', 'Europe (Milan)'],
]

/** Vendor 2. */
export const alibabaRegions: readonly RegionRow[] = [
  [0, 'CN_Hangzhou', 'China (Hangzhou)'],
  [1, 'CN_Shanghai', 'China (Shanghai)'],
  [2, 'CN_Qingdao', 'China (Qingdao)'],
  [3, 'CN_Beijing', 'China (Beijing)'],
  [4, 'CN_Zhangjiakou', 'China (Zhangjiakou)'],
  [5, 'CN_Huhehaote', 'China (Hohhot)'],
  [6, 'CN_Shenzhen', 'China (Shenzhen)'],
  [7, 'CN_Hongkong', 'China (Hong Kong)'],
  [8, 'US_West_1', 'US (Silicon Valley)'],
  [9, 'US_East_1', 'US (Virginia)'],
  [10, 'AP_Southeast_1', 'Singapore'],
  [11, 'AP_Southeast_2', 'Australia (Sydney)'],
  [12, 'AP_Southeast_3', 'Malaysia (Kuala Lumpur)'],
  [13, 'AP_Southeast_5', 'Indonesia (Jakarta)'],
  [14, 'AP_Northeast_1', 'Japan (Tokyo)'],
  [15, 'AP_South_1', 'India (Mumbai)'],
  [16, 'EU_Central_1', 'Germany (Frankfurt)'],
  [17, 'EU_West_1', 'UK (London)'],
  [18, 'EU_East_1', null],
]

/** Vendor 2, known to the newer service only. */
export const alibabaAdditions: readonly RegionRow[] = [
  [19, 'AP_Southeast_6', 'Philippines (Manila)'],
  [20, 'CN_Heyuan', 'China (Heyuan)'],
  [21, 'CN_Guangzhou', 'China (Guangzhou)'],
  [22, 'CN_Chengdu', 'China (Chengdu)'],
  [23, 'CN_Nanjing', 'China (Nanjing)'],
  [24, 'CN_Fuzhou', 'China (Fuzhou)'],
  [25, 'CN_Wulanchabu', 'China (Ulanqab)'],
  [26, 'CN_Northeast_2', null],
  [27, 'CN_Southeast_7', null],
]

/** Vendor 3; like all below known to the newer service only. */
export const tencentRegions: readonly RegionRow[] = [
  [0, 'AP_Beijing_1', 'Beijing, zone 1'],
  [1, 'AP_Beijing', 'Beijing'],
  [2, 'AP_Shanghai', 'Shanghai'],
  [3, 'AP_Guangzhou', 'Guangzhou'],
  [4, 'AP_Chengdu', 'Chengdu'],
  [5, 'AP_Chongqing', 'Chongqing'],
  [6, 'AP_Shenzhen_FSI', 'Shenzhen, finance'],
  [7, 'AP_Shanghai_FSI', 'Shanghai, finance'],
  [8, 'AP_Beijing_FSI', 'Beijing, finance'],
  [9, 'AP_Hongkong', 'Hong Kong'],
  [10, 'AP_Singapore', 'Singapore'],
  [11, 'AP_Mumbai', 'Mumbai'],
  [12, 'AP_Seoul', 'Seoul'],
  [13, 'AP_Bangkok', 'Bangkok'],
  [14, 'AP_Tokyo', 'Tokyo'],
  [15, 'NA_Siliconvalley', 'Silicon Valley'],
  [16, 'NA_Ashburn', 'Virginia (Ashburn)'],
  [17, 'NA_Toronto', 'Toronto'],
  [18, 'EU_Frankfurt', 'Frankfurt'],
  [19, 'EU_Moscow', 'Moscow'],
]

/** Vendor 7. */
export const huaweiRegions: readonly RegionRow[] = [
  [0, 'CN_North_1', 'CN North-Beijing1'],
  [1, 'CN_North_4', 'CN North-Beijing4'],
  [2, 'CN_East_2', 'CN East-Shanghai2'],
  [3, 'CN_East_3', 'CN East-Shanghai1'],
  [4, 'CN_South_1', 'CN South-Guangzhou'],
  [5, 'CN_Southwest_2', 'CN Southwest-Guiyang1'],
  [6, 'AP_Southeast_1', 'Hong Kong'],
  [7, 'AP_Southeast_2', 'Bangkok'],
  [8, 'AP_Southeast_3', 'Singapore'],
  [9, 'AF_South_1', 'Johannesburg'],
  [10, 'SA_Argentina_1', 'Buenos Aires'],
  [11, 'SA_Peru_1', 'Lima'],
  [12, 'NA_Mexico_1', 'Mexico City'],
  [13, 'SA_Brazil_1', 'São Paulo'],
  [14, 'LA_South_2', 'Santiago'],
  [15, 'SA_Chile_1', 'Santiago'],
]

/** Vendor 8. There is no 0. */
export const baiduRegions: readonly RegionRow[] = [
  [1, 'Baoding', 'Baoding'],
  [2, 'Suzhou', 'Suzhou'],
  [3, 'Guangzhou', 'Guangzhou'],
  [4, 'Hongkong', 'Hong Kong'],
  [5, 'Singapore', 'Singapore'],
  [6, 'Wuhan', 'Wuhan'],
  [7, 'Shanghai', 'Shanghai'],
]

/** Vendors whose region means nothing to the service: 0 is sent. */
export const anyRegion: readonly RegionRow[] = [[0, 'ANY', 'Any region']]
