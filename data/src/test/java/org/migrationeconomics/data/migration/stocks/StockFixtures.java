package org.migrationeconomics.data.migration.stocks;

/** Tables in the layouts of the editions, with figures of our own: Mexico, United States, Kenya. */
public final class StockFixtures {

  private StockFixtures() {}

  /** Edition of 2019 by destination: two rows of labels, a line break in one, thousands commas. */
  public static final String TOTALS_2019 =
      """
      \uFEFF,,,,,,,,
      ,,,,"Table 1 -  International migrant stock at mid-year by sex and by major area, region, country or area of destination, 1990-2019",,,,
      ,,,,"Suggested citation: United Nations (2019). International Migrant Stock 2019",,,,
      "Sort
      order","Major area, region, country or area of destination",Notes,Code,Type of data (a),International migrant stock at mid-year (both sexes),,International migrant stock at mid-year (male),,International migrant stock at mid-year (female),
      ,,,,,1990,2019,1990,2019,1990,2019
      1,WORLD,,900,,"1,500","2,600",800,"1,400",700,"1,200"
      2,UN development groups,,,,..,..,..,..,..,..
      3,More developed regions,b,901,,"1,000","2,000",500,"1,100",500,900
      4,Oceania,,909,,0,0,0,0,0,0
      5,OCEANIA,,909,,0,0,0,0,0,0
      6,United States of America,,840,B,"1,000","2,000",500,"1,100",500,900
      7,Mexico,1,484,B R,300,400,180,200,120,200
      8,South Sudan,,728,B R,..,50,..,25,..,25
      9,Kenya,,404,C R,200,150,120,75,80,75
      10,Channel Islands,20,830,I,-,,-,,-,
      """;

  /** Edition of 2019 by origin: a column of years, the sex in the title. */
  public static final String ORIGINS_2019 =
      """
      ,,,,,"Table 2. Male migrant stock at mid-year by origin and by major area, region, country or area of destination, 1990-2019",,,,
      Year,"Sort
      order","Major area, region, country or area of destination",Notes,Code,Type of data (a),Country or area of origin,,,,
      ,,,,,,Total,Other South,Other North,Mexico,Kenya
      1990,1990001,WORLD,,900,,"1,310",10,0,"1,100",200
      1990,1990002,UN development groups,,,,..,..,..,..,..
      1990,1990003,United States of America,,840,B,"1,210",10,0,"1,100",100
      1990,1990004,Mexico,,484,B,100,0,0,0,100
      1990,1990005,South Sudan,,728,B R,..,..,..,..,..
      2019,2019001,WORLD,,900,,"3,000",0,0,"2,500",500
      2019,2019002,United States of America,,840,B,"2,800",0,0,"2,500",300
      2019,2019003,Mexico,,484,B,200,0,0,-,200
      """;

  /** Edition of 2015 by origin, a sheet: the year in the title, other words in the header. */
  public static String origins2015(String which, int year, int mexicans) {
    return "||||United Nations\n||||Table 1 - "
        + which
        + " migrant stock at mid-year by origin and by major area, region, country or area of"
        + " destination, "
        + year
        + "\n"
        + "Sort order|Major area, region, country or area of destination|Notes|Country code|Type of"
        + " data (a)|Country of origin|||\n"
        + "|||||Total|Other North|Other South|Mexico\n"
        + "1|WORLD||900||"
        + mexicans
        + "|0|0|"
        + mexicans
        + "\n2|United States of America||840|B|"
        + mexicans
        + "|0|0|"
        + mexicans
        + "\n";
  }

  /** Edition of 2020 by destination, a sheet: the sexes three rows above the years. */
  public static final String TOTALS_2020 =
      """
      ||||International Migrant Stock 2020: Destination
      ||||Table 1: International migrant stock at mid-year by sex and by region, country or area of destination, 1990-2020

      |||||International migrant stock at mid-year, both sexes combined||International migrant stock at mid-year, males||International migrant stock at mid-year, females

      |Region, development group, country or area|Notes|Location code|Type of data|1990|2020|1990|2020|1990|2020
      1|WORLD||900||1500|2600|800|1400|700|1200
      2|  Australia and New Zealand||927||0|0|0|0|0|0
      3|   United States of America*|33|840|B|1300|2200|680|1200|620|1000
      4|   Mexico|5|484|B R|200|400|120|200|80|200
      5| OCEANIA ||909||0|0|0|0|0|0
      6|  Australia and New Zealand||927||0|0|0|0|0|0
      7|   Montenegro||499|B|..|..|..|..|..|..
      """;

  /** A sheet of the same workbook that is no table of stocks. */
  public static final String PERCENT_2020 =
      """
      ||||Table 3: International migrant stock as a percentage of the total population by sex and by region, country or area of destination, 1990-2020

      |||||International migrant stock as a percentage of the total population, both sexes combined
      |Region, development group, country or area|Notes|Location code|Type of data|1990|2020
      1|WORLD||900||2.9|3.6
      """;

  /** Editions of 2020 and 2024 by origin, a sheet: pairs. */
  public static final String PAIRS_2024 =
      """
      ||||Table 1: International migrant stock at mid-year by sex and by region, country or area of destination and origin, 1990-2024

      |||||||International migrant stock at mid-year, both sexes combined||International migrant stock at mid-year, males||International migrant stock at mid-year, females
      Index|Region, development group, country or area of destination|Notes of destination|Location code of destination|Type of data of destination|Region, development group, country or area of origin|Location code of origin|1990|2024|1990|2024|1990|2024
      1|World||900||World|900|5 500|12000|2800|6500|2700|5500
      2|World||900||Mexico|484|4500|11000|2300|6000|2200|5000
      3|United States of America*|33|840|B|World|900|5500|12000|2800|6500|2700|5500
      4|United States of America*|33|840|B|Mexico|484|4500|11000|2300|6000|2200|5000
      5|United States of America*|33|840|B|Other|2003|1000|1000|500|500|500|500
      6|United States of America*|33|840|B|Kenya|404|-|..|||
      """;

  /** A table that somebody cleaned: no codes, no sexes, regions among the countries. */
  public static final String CLEAN =
      """
      Year,Dest,Mexico,Kenya,Micronesia (Fed. States of)
      1990,United States of America,1100,100,7
      1990,Mexico,0,..,-
      1990,Micronesia,5,0,0
      1990,Micronesia (Fed. States of),5,0,0
      2019,United States of America,2500,300,8
      """;

  /** Edition of 2024 by origin, a sheet: a blank head, blanks around another, no destination. */
  public static final String BY_ORIGIN_2024 =
      """
      |Table 1: International migrant stock at mid-year by sex and by region, country or area of origin, 1990-2024

      |||||International migrant stock at mid-year, both sexes combined||International migrant stock at mid-year, males||International migrant stock at mid-year, females
       Index |Region, development group, country or area of origin|Coverage||Location code|1990|2024|1990|2024|1990|2024
      1|World|||900|5500|12000|2800|6500|2700|5500
      2|  Mexico*|||484|4500|11000|2300|6000|2200|5000
      3|Kenya|||404|..|1000|..|500|..|500
      """;

  /** Edition of 2020 by age, a sheet: the sexes above the ages. */
  public static final String AGES_2020 =
      """
      ||||International Migrant Stock 2020: Age
      ||||Table 1: International migrant stock at mid-year by sex, age and by region, country or area of destination, 1990-2020

      ||||||International migrant stock at mid-year by age (both sexes)||||International migrant stock at mid-year by age (males)||||International migrant stock at mid-year by age (females)

      Index|Year| Region, development group, country or area |Notes|Location code|Type of data|0-4|5-74|75+|Total|0-4|5-74|75+|Total|0-4|5-74|75+|Total
      1|2015|WORLD||900||30|300|60|390|16|150|20|186|14|150|40|204
      2|2015|Canada*|1|124|B|10|100|20|130|6|50|8|64|4|50|12|66
      3|2020|Canada*|1|124|B|11|110|22|143|6|55|9|70|5|55|13|73
      4|2020|   Türkiye||792|B R|..|..|..|50|..|..|..|26|..|..|..|24
      """;
}
