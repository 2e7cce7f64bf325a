# Golden values for the differences between two waves, computed by R's package survey (Lumley) and base R.
#
#   apt-get install r-base-core r-cran-survey
#   Rscript tools/golden/differences.R > src/core/statistics/golden/differences.json
#
# Per wave, column and row the estimate and its own interval (logit by svyciprop, at 0 and 100 % that of Clopper and
# Pearson, for a mean Student's t); from these the interval of the difference by MOVER, Zou and Donner (2008), written
# out below. The answers are made up here, by a rule that any program can repeat, and stand in the file.

suppressPackageStartupMessages(library(survey))
options(warn = 2)

source("tools/golden/json.R")

# ---- the answers ----------------------------------------------------------------------------------------------------

# In the first wave nobody gives answer 4, in the second nobody gives answer 5, and everybody in group b answers 1 to q.
wave <- function(rows, step) {
  i <- seq_len(rows)
  data.frame(
    weight = (400 + (i * 379 + step * 61) %% 1700) / 1000,   # thousandths: their squares are whole millionths
    a = as.integer((i * (5 + step)) %% 7 < 4),
    b = as.integer((i * 11 + step) %% 9 < 3),
    code = ifelse((i * 13 + step) %% 10 == 0, NA, c(1, 2, 3, 5 - step)[1 + (i * (17 - 2 * step)) %% 4]),
    q = ifelse((i * 11 + step) %% 9 < 3, 1, 1 + (i * 7 + step) %% 2),
    hours = ifelse((i * 3 + step) %% 11 == 0, NA, (240 + 12 * step + (i * 97) %% 230) / 10),
    one = 1
  )
}
waves <- list(wave(150, 0), wave(190, 1))

# ---- estimates ------------------------------------------------------------------------------------------------------

# The effective base of Kish, for which the exact interval of 0 and 100 % is.
effective <- function(w) sum(w)^2 / sum(w^2)

proportion <- function(design, inside, answers, of) {
  domain <- subset(design, inside & !is.na(answers))
  domain <- update(domain, y = as.numeric(answers[inside & !is.na(answers)] == of))
  found <- svymean(~y, domain)
  value <- round(number(coef(found)), 14)   # sums of weights leave a trace beside 0 and 1
  n <- effective(weights(domain))
  limits <-
    if (value <= 0) c(0, qbeta(0.975, 1, n))
    else if (value >= 1) c(qbeta(0.025, n, 1), 1)
    else as.numeric(attr(svyciprop(~y, domain, method = "xlogit"), "ci"))
  100 * c(value, number(SE(found)), limits)
}

average <- function(design, inside) {
  domain <- subset(design, inside & !is.na(hours))
  found <- svymean(~hours, domain)
  value <- number(coef(found))
  se <- number(SE(found))
  c(value, se, value + c(-1, 1) * qt(0.975, degf(domain)) * se)
}

# ---- differences ----------------------------------------------------------------------------------------------------

# L = d - sqrt((e2 - l2)^2 + (u1 - e1)^2), U = d + sqrt((u2 - e2)^2 + (e1 - l1)^2), where d = e2 - e1.
mover <- function(first, second) {
  d <- second[1] - first[1]
  c(d, sqrt(first[2]^2 + second[2]^2),
    d - sqrt((second[1] - second[3])^2 + (first[4] - first[1])^2),
    d + sqrt((second[4] - second[1])^2 + (first[1] - first[3])^2))
}

named <- function(x) list(estimate = x[1], se = x[2], low = x[3], high = x[4])

compared <- function(weighting, group) {
  design <- lapply(waves, function(data) {
    data$use <- if (weighting == "weighted") data$weight else data$one
    svydesign(ids = ~1, weights = ~use, data = data)
  })
  inside <- lapply(waves, function(data) if (group == "total") rep(TRUE, nrow(data)) else data[[group]] == 1)
  figure <- function(of) {
    both <- lapply(1:2, function(w) of(design[[w]], inside[[w]], waves[[w]]))
    list(before = named(both[[1]]), after = named(both[[2]]), difference = named(mover(both[[1]], both[[2]])))
  }
  list(
    weighting = weighting, group = group,
    code = lapply(1:5, function(of) figure(function(d, i, data) proportion(d, i, data$code, of))),
    q = lapply(1:2, function(of) figure(function(d, i, data) proportion(d, i, data$q, of))),
    hours = figure(function(d, i, data) average(d, i))
  )
}

results <- unlist(lapply(c("unweighted", "weighted"), function(weighting)
  lapply(c("a", "b", "total"), function(group) compared(weighting, group))), recursive = FALSE)

cat(json(list(
  about = list(
    made_by = "Rscript tools/golden/differences.R > src/core/statistics/golden/differences.json",
    r = R.version.string,
    survey = as.character(packageVersion("survey"))
  ),
  waves = lapply(waves, function(data) as.list(data[c("weight", "a", "b", "code", "q", "hours")])),
  results = results
)), "\n", sep = "")
