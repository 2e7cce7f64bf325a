* Golden values for what percentages are of, with weights and without, computed by GNU PSPP.
*
*   apt-get install pspp
*   pspp -O format=csv tools/golden/table-fields.sps > src/core/tables/golden/table-fields-pspp.csv
*
* The answers are those that tools/golden/table-fields.R writes. PSPP takes weights as numbers of people, so that its
* counts, percentages and means can be compared, and its standard errors cannot. An empty place in the file is no answer;
* growth 9 is "don't know".

SET FORMAT=F20.10.

GET DATA /TYPE=TXT /FILE='src/core/tables/golden/table-fields.csv' /DELIMITERS=',' /FIRSTCASE=2
  /VARIABLES=weight F8.2 stratum F2.0 finished F2.0 large F2.0 round F2.0 growth F2.0 asked F2.0 targets F2.0 view1 F2.0 view2 F2.0.

COMPUTE first = MOD(targets, 2) = 1.
COMPUTE agrees = RANGE(view1, 4, 5).
RECODE view1 (1=0) (2=12.5) (3=50) (4=75) (5=100) INTO score.

TITLE unweighted.
CROSSTABS /TABLES=growth BY large /CELLS=COUNT ROW COLUMN TOTAL.
FREQUENCIES /VARIABLES=first agrees view1.
DESCRIPTIVES /VARIABLES=score view2 /STATISTICS=MEAN.

WEIGHT BY weight.
TITLE weighted.
CROSSTABS /TABLES=growth BY large /CELLS=COUNT ROW COLUMN TOTAL.
FREQUENCIES /VARIABLES=first agrees view1.
DESCRIPTIVES /VARIABLES=score view2 /STATISTICS=MEAN.

* Only those who know: the base of a percentage without "don't know".
TEMPORARY.
SELECT IF growth <> 9.
TITLE known.
CROSSTABS /TABLES=growth BY large /CELLS=COUNT ROW COLUMN TOTAL.
