# Golden values for src/core/statistics and src/core/tables, computed by R's package survey (Lumley).
#
#   apt-get install r-base-core r-cran-survey
#   Rscript tools/golden/statistics.R > src/core/statistics/golden/survey.json
#
# The answers are made up here, by a rule that any program can repeat, and stand in the file beside the results.

suppressPackageStartupMessages(library(survey))
options(warn = 2)

source("tools/golden/json.R")

# ---- the answers ----------------------------------------------------------------------------------------------------

rows <- 90
i <- seq_len(rows)
data <- data.frame(
  stratum = (i * 7) %% 3,
  weight = (400 + (i * 379) %% 1700) / 1000,   # thousandths: their squares are whole millionths
  a = as.integer((i * 5) %% 7 < 4),            # two groups that overlap
  b = as.integer((i * 11) %% 9 < 4),
  code = ifelse((i * 13) %% 10 == 0, NA, 1 + (i * 17) %% 3),
  hours = ifelse((i * 3) %% 11 == 0, NA, (240 + (i * 97) %% 230) / 10),
  set = ifelse((i * 19) %% 13 == 0, NA, 1 + (i * 23) %% 15)   # a bitmask of four options
)
populations <- c(70, 100, 400)
data$population <- populations[data$stratum + 1]
data$one <- 1

designs <- list(
  unweighted = svydesign(ids = ~1, weights = ~one, data = data),
  weighted = svydesign(ids = ~1, weights = ~weight, data = data),
  stratified = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~population, data = data)
)
groups <- list(total = rep(TRUE, rows), a = data$a == 1, b = data$b == 1)

# ---- estimates ------------------------------------------------------------------------------------------------------

estimate <- function(found, df) {
  value <- number(coef(found))
  se <- number(SE(found))
  list(value = value, se = se, df = df, low = value - qt(0.975, df) * se, high = value + qt(0.975, df) * se)
}

proportions <- function(design, inside, of) {
  domain <- subset(design, inside & !is.na(code))
  domain <- update(domain, y = as.numeric(code == of))
  found <- svymean(~y, domain)
  df <- degf(domain)
  limits <- attr(svyciprop(~y, domain, method = "xlogit"), "ci")
  fitted <- attr(svyciprop(~y, domain, method = "logit"), "ci")
  list(code = of, value = number(coef(found)), se = number(SE(found)), df = df, low = limits[[1]], high = limits[[2]],
       fitted_low = fitted[[1]], fitted_high = fitted[[2]], total = estimate(svytotal(~y, domain), df))
}

# The interval of the median is that of Woodruff (1952) around one half, by R's own standard error and quantile rule.
# svyquantile(interval.type = "mean") takes it around the share at the median: the same only where no answer is common.
averages <- function(design, inside) {
  domain <- subset(design, inside & !is.na(hours))
  df <- degf(domain)
  middle <- number(coef(svyquantile(~hours, domain, 0.5, qrule = "math", ci = FALSE)))
  below <- number(SE(svymean(~I(hours <= middle), domain))[2])
  at <- function(p) survey:::qrule_math(domain$variables$hours, weights(domain), p)
  limits <- c(at(0.5 - qt(0.975, df) * below), at(0.5 + qt(0.975, df) * below))
  list(mean = estimate(svymean(~hours, domain), df),
       median = list(value = middle, low = limits[1], high = limits[2], se = diff(limits) / (2 * qt(0.975, df))))
}

shares <- function(design, inside, option) {
  domain <- subset(design, inside & !is.na(set))
  domain <- update(domain, y = as.numeric(bitwAnd(as.integer(set), 2L^(option - 1L)) > 0),
                   answers = (set %% 2 >= 1) + (set %/% 2 %% 2 >= 1) + (set %/% 4 %% 2 >= 1) + (set %/% 8 %% 2 >= 1))
  c(list(option = option), estimate(svyratio(~y, ~answers, domain), degf(domain)))
}

each <- function(values, make) lapply(unname(values), make)
results <- unlist(lapply(names(designs), function(design) lapply(names(groups), function(group) {
  inside <- groups[[group]]
  list(design = design, group = group,
       proportions = each(1:3, function(of) proportions(designs[[design]], inside, of)),
       hours = averages(designs[[design]], inside),
       shares = each(1:4, function(option) shares(designs[[design]], inside, option)))
})), recursive = FALSE)

# ---- distributions --------------------------------------------------------------------------------------------------

grid <- function(...) do.call(Map, c(f = list, expand.grid(...)))
named <- function(values, f) each(values, function(at) c(at, list(result = do.call(f, at))))

betas <- named(unname(grid(q = c(0.001, 0.1, 0.5, 0.87, 0.999), shape1 = c(0.5, 1, 7.5, 400), shape2 = c(0.5, 2, 90))), pbeta)
students <- named(lapply(c(1, 2, 2.5, 3, 5, 10, 29, 100, 1000, 5777, 1e6), function(df) list(p = 0.975, df = df)), qt)
gammas <- named(lapply(c(0.1, 0.5, 1, 1.5, 3, 10.25, 171, 5000), function(x) list(x = x)), lgamma)
nobody <- each(c(1, 10, 57.5, 5778), function(n) list(n = n, high = qbeta(0.975, 1, n), low = qbeta(0.025, n, 1)))

columns <- as.list(data[c("stratum", "weight", "a", "b", "code", "hours", "set")])
cat(json(list(
  about = list(
    made_by = "Rscript tools/golden/statistics.R > src/core/statistics/golden/survey.json",
    r = R.version.string,
    survey = as.character(packageVersion("survey"))
  ),
  populations = populations, data = columns, results = results,
  pbeta = betas, qt = students, lgamma = gammas, nobody = nobody
)), "\n", sep = "")
