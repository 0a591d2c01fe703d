"""Short articles in the styles of news, for laws that hold whatever the article: agency, paper, tabloid, bulletin.

True and false claims, operands in the sentence and in others, and figures that belong to no claim. All invented.
"""

from collections.abc import Mapping

__all__ = ["ARTICLES"]

AGENCY = {
    "zinc": (
        "Harrow Metals zinc output falls 8.4 pct\n\nHarrow Metals Ltd said its refined zinc output fell 8.4 pct to "
        "41,200 tonnes in the first quarter from 45,000 tonnes a year earlier.\n\nSales dropped to 61.3 mln dlrs from "
        "70.9 mln, and profit 22 pct to 5.6 mln dlrs from 7.2 mln.\n\nThe company said it expects output to recover "
        "in the second half of the year.\n"
    ),
    "reserves": (
        "TURANIAN RESERVES RISE IN MAY\n\nTuranian gold and currency reserves rose to 9.18 billion dlrs in May from "
        "8.83 billion in April, the central bank said.\n\nThis was an increase of 350 mln dlrs. Gold made up 2.45 "
        "billion of the total.\n\nThe bank's discount rate was cut 0.25 points to 4.50 pct from 4.75 pct on May 12.\n"
    ),
    "wheat": (
        "The country shipped 1,154,000 tonnes of wheat in the week to March 9, against 1,020,000 the week before, "
        "the grain board said.\n\nIts shipments of maize were 310,400 tonnes, down 12 pct from 352,700.\n\nThe board "
        "gave no figure for barley. It has sold 48 pct of its stocks since July.\n"
    ),
    "quarter": (
        "Calder Stores Inc 3rd qtr net\n\nShr 41 cts vs 36 cts\n\nNet 12.3 mln vs 10.8 mln\n\nRevs 208.4 mln vs 191.0 "
        "mln\n\nThe company said sales at stores open at least a year rose 3.1 pct in the quarter.\n"
    ),
    "yield": (
        "Unemployment in Valmora edged up to 7.4 pct in August from 7.1 pct in July, government figures showed.\n\n"
        "The number of people without work increased by 11,000 to 262,000 from 251,000. That is a rise of 4.4 "
        "percent.\n\nAnalysts had expected the rate to hold at 7.1 pct.\n"
    ),
    "cars": (
        "New car registrations in the four largest markets fell 9 percent in June, the makers' association said.\n\n"
        "Registrations in the northern market dropped 18.5 pct to 5,300 and in the southern market 7.8 pct to "
        "7,270.\n\nIn the island market, 2,418 cars were registered, compared with 2,690 in June of the year before, "
        "a decline of 10.1 percent.\n"
    ),
    "lending": (
        "The Southern Fund's lending to the islands rose to 4.8 billion dlrs last year from three billion in 1984, its "
        "director said.\n\nThe fund has lent to nine of the 12 islands. It cut its staff by four to 61, from 65.\n\nHe "
        "expects growth of five to six pct this year, and two quarters of it from farms.\n"
    ),
    "airline": (
        "Coastal Airways said its load factor fell to 52.6 pct in February from 57.0 pct a year earlier.\n\nFebruary "
        "traffic was 790 mln revenue passenger miles, up from 786 mln. Capacity rose to 1.50 billion available seat "
        "miles from 1.38 billion.\n\nFor the first two months of the year, its load factor was 52.2 pct. Traffic was "
        "1.64 billion revenue passenger miles, and capacity 3.14 billion available seat miles.\n"
    ),
}

MARKETS = {
    "steel": (
        "Kestrel Steel Corp. posted a 23% drop in third-quarter profit as orders from builders dried up.\n\nProfit was "
        "$175 million, or 62 cents a share, compared with $228 million, or 81 cents a share, a year earlier.\n\nSales "
        "climbed 2.8% to $4.40 billion from $4.28 billion.\n\nThe company made 3.1 million tons of steel in the "
        "quarter, 5% less than the 3.25 million of the same quarter last year.\n"
    ),
    "lender": (
        "Northgate's profits jump\n\nProfits at Northgate, the country's third largest lender, jumped 14% to £1.13bn "
        "last year.\n\nA year earlier it made £990m. Bad debts surged by two-thirds, to £350m (€420m) from £210m.\n\n"
        "It will cut 1,800 of its 24,000 jobs - one in thirteen - by 2007, and it has closed 41 of its branches since "
        "March.\n\n“We are not where we want to be,” said its chairman, Iain Rudd.\n"
    ),
    "index": (
        "Shares in Portavia closed higher on Monday, with the main index up 1.2 percent at 2,846.31.\n\nVolume rose to "
        "311 million shares from 287 million on Friday -- a busy "
        "day, traders said, for the time of year.\n\nThe yield on the ten-year bond slipped to 4.21 percent from "
        "4.26 percent.\n\nGold was at $412.60 an ounce, up from $409.10.\n"
    ),
}

PAPER = {
    "calls": (
        "Calls to the ambulance service in Hartsea have risen by a third in three years\n\nThe service took 36,240 "
        "calls in 2018/19. In 2015/16 the number was 27,180.\n\n“That is a rise of 33 per cent,” said Dr Ola Finch, "
        "who runs the control room.\n\nNine crews work each shift, up from six in 2015.\n"
    ),
    "pupils": (
        "More than 1,300 pupils were excluded from schools in Penmoor last year, figures show.\n\nThere were 1,318 "
        "exclusions in 2021/22, compared with 1,104 in 2020/21 - an increase of 19 per cent.\n\nIn neighbouring "
        "Corsley, exclusions fell 12 per cent, from 640 to 563.\n\nA council spokesman said: “Every exclusion is a "
        "last resort.”\n"
    ),
    "harbour": (
        "The Sandhaven Harbour Trust took £2.4m in fees last year, up 20% on the £2m of the year before.\n\nIt spent "
        "£1.1m on dredging, £0.6m on wages and £0.4m on repairs, a total of £2.1m.\n\nVisiting yachts numbered 4,380, "
        "an average of 365 a month over the 12 months.\n\nThe trust, founded in 1887, employs 28 people.\n"
    ),
    "survey": (
        "Of the 640 tenants who answered the survey, 416, or 65%, said that their homes were damp.\n\nOne in five had "
        "gone without heating.\n\nThe landlord said it had mended 212 boilers since May, 38 more than the 174 of the "
        "same months last year.\n"
    ),
    "museum": (
        "Visitors flock back to the Lanton Museum\n\nAlmost 90,000 people came through the doors of the Lanton Museum "
        "last year. The museum counted 88,417 visitors, up from 61,250 in the previous year.\n\nThe number of visitors "
        "went up by 44 per cent. Shop takings more than doubled, to £412,000 from £190,000.\n\nEntry is free for "
        "those under 16.\n"
    ),
    "plan": (
        "Stationers call for help\n\nThe shopkeepers of Hale Street want the council to act.\n\nTheir three-point plan "
        "calls for:\n\n1. Free parking after 5pm\n2. Lower rents\n3. Better lights\n\nTrade in the street fell 11 per "
        "cent in the year, the shopkeepers say.\n\nThe council promised a five-point plan of its own:\n\n- a bus every "
        "10 minutes\n\n- new benches\n\n- a market on Sundays\n\n- more police\n"
    ),
    "rail": (
        "Trains on the coast line were later than ever this winter.\n\nIn December, 71.2 per cent ran on time, down "
        "6.3 percentage points from 77.5 per cent a year earlier.\n\nCancellations rose 40 per cent, from 210 to 284.\n"
        "\nThe operator paid out £318,000 to passengers, compared with £245,000 last winter.\n"
    ),
}

TABLOID = {
    "yobs": (
        "YOB ATTACKS ON BUSES SOAR 67.5 PER CENT\n\nFed-up drivers in Brackley Vale are being spat at and punched as "
        "attacks soar.\n\nThere were 62 attacks last year, up from just 37 the year before — a 67.5 per cent jump.\n\n"
        "Union boss Terry Quill, 51, fumed: “It’s a disgrace. Nine of my members are off sick.”\n"
    ),
    "chips": (
        "CHIPS are down! The price of a bag has rocketed from £2.10 to £3.15 in four years - up 50 per cent.\n\n"
        "Portions have shrunk by a fifth, from 400g to 320g.\n\nFryer Sue Nolan said: “People moan, but oil has "
        "trebled.”\n"
    ),
    "lotto": (
        "A syndicate of 12 dinner ladies has scooped £1,154,400 on the lottery.\n\nThat is £96,200 each.\n\nTicket "
        "sales in the town have since doubled, from 800 a week to 1,600.\n"
    ),
    "dogs": (
        "Dog thefts leapt by 250% in lockdown, a charity says.\n\nIt logged 465 thefts, up from 172 in the previous "
        "year. Only 22% of the dogs came home, compared with 36%.\n\nCall the charity on 0808 496 0155.\n"
    ),
}

BULLETIN = {
    "births": (
        "Births in the province, 2022\n\nThere were 18,240 live births in 2022, a decrease of 3.1% from 18,824 in "
        "2021.\n\nOf these, 4,742 (26.0%) were by caesarean section.\n\nThe average age of mothers was 31.2 years.\n\n"
        "Stillbirths decreased to 61 in 2022 from 70 in 2021, a rate of 3.3 per 1,000 births.\n"
    ),
    "prices": (
        "Consumer prices, February\n\nThe consumer price index rose 0.4% to 121.8 in February from 121.3 in January."
        "\n\nIn the year to February prices rose 3.6%. Food prices were up 5.2%, and fuel prices down 1.9%.\n\nThe "
        "inflation rate fell by 0.3 percentage points to 3.6% from 3.9%.\n"
    ),
    "trade": (
        "Exports of goods increased by £0.9 billion (6.5%) to £14.8 billion in April.\n\nImports of goods fell 2.0% to "
        "£19.6 billion from £20.0 billion in March. The deficit narrowed to £4.8 billion from £6.1 billion.\n\nThe "
        "figures are seasonally adjusted.\n"
    ),
    "fires": (
        "In 2019/20, crews went to 1,845 fires. In 2018/19 they went to 2,214. This is a fall of 17%.\n\nFalse alarms "
        "rose to 3,310 from 3,092.\n\nIn the last three years the number of fires has fallen each year: there were "
        "2,460 fires in 2017/18.\n"
    ),
    "vaccine": (
        "By 3 March, 8,214 of the 9,870 residents aged over 75 had been vaccinated, or 83.2%.\n\nIn the north of the "
        "county, 3,120 people were vaccinated, and in the south 5,094, a total of 8,214.\n\nUptake was four percentage "
        "points higher than the 79.2% of last winter.\n"
    ),
}

APART = {
    "trams": (
        "Fewer trams, more passengers\n\nThe trams of Ostrey carried 4.6 million people last year. The year before it "
        "was 4.1 million, so that use is up by 12 per cent.\n\nA single fare is £2.10. It used to be £2. The 5 per "
        "cent rise has not put people off, the operator thinks.\n\nThe number of drivers was 180 in May. A year ago "
        "it was 200, a cut of a tenth. Punctuality was 88 per cent. In 2022 it was 84, so it is up four points.\n"
    ),
    "hives": (
        "Keepers count the cost of a wet spring\n\nThere are 490 hives on the heath today. In 2015 there were 560, or "
        "14% more.\n\nA jar of honey costs £9 now. When the club began it was £3. That is three times as much.\n\nThe "
        "club has 126 members. A decade ago there were 84. It has therefore grown by 50%, said Nan Orrel, who keeps "
        "ten hives.\n"
    ),
}

ARTICLES: Mapping[str, str] = {**AGENCY, **MARKETS, **PAPER, **TABLOID, **BULLETIN, **APART}
"""The articles by name."""
