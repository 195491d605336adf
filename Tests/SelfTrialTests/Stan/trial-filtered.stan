// The model of TrialModel, its hidden parts and effects integrated out by a Kalman filter, which spares Stan hundreds of
// numbers to draw. For series without a day on the edge of the range.
functions {
  // The logarithm of the probability, then mean and standard deviation of the effect, then of rescue medicine's.
  array[] real filtered(vector value, array[] int value_day, vector dose, vector rescue, real own, real carried,
                        real persistence, real drift, real onset, real washout, vector start_mean, vector start_sd) {
    int days = size(dose);
    vector[4] mean = start_mean;
    matrix[4, 4] covariance = diag_matrix(square(start_sd));
    vector[4] keep = [1, persistence, 1, 1]';
    real density = 0;
    real exposure = 0;
    int next = 1;
    for (t in 1:days) {
      if (t > 1) {
        mean = keep .* mean;
        covariance = quad_form_diag(covariance, keep);
        covariance[1, 1] += square(drift);
        covariance[2, 2] += square(carried) * (1 - square(persistence));
      }
      exposure += (1 - exp(-1 / (dose[t] > exposure ? onset : washout))) * (dose[t] - exposure);
      if (next <= size(value) && value_day[next] == t) {
        vector[4] loading = [1, 1, exposure, rescue[t]]';
        vector[4] direction = covariance * loading;
        real variance = dot_product(loading, direction) + own;
        real gap = value[next] - dot_product(loading, mean);
        density += normal_lpdf(gap | 0, sqrt(variance));
        mean += direction * (gap / variance);
        covariance -= direction * (direction' / variance);
        next += 1;
      }
    }
    return {density, mean[3], sqrt(covariance[3, 3]), mean[4], sqrt(covariance[4, 4])};
  }
}
data {
  int days;
  vector[days] dose;
  vector[days] rescue;            // exposure to rescue medicine, zero where none was used
  int values;
  array[values] int value_day;
  vector[values] value;
  int lows;                       // days on the lower edge of the range
  array[lows] int low_day;
  real low_bound;
  int highs;
  array[highs] int high_day;
  real high_bound;
  real step;
  real level_mean;
  real level_scale;
  real effect_mean;
  real effect_scale;
  real rescue_scale;
  real spread_median;
  real spread_width;
  real alone_median;
  real alone_width;
  real persistence_median;
  real persistence_width;
  real drift_median;
  real drift_width;
  real onset_median;
  real onset_width;
  real washout_median;
  real washout_width;
}
parameters {
  vector[6] score;
}
transformed parameters {
  real spread = spread_median * exp(spread_width * score[1]);
  real alone = inv_logit(logit(alone_median) + alone_width * score[2]);
  real persistence = fmin(0.9999, inv_logit(logit(persistence_median) + persistence_width * score[3]));
  real drift = drift_median * exp(drift_width * score[4]);
  real onset = onset_median * exp(onset_width * score[5]);
  real washout = washout_median * exp(washout_width * score[6]);
  array[5] real answer = filtered(
    value, value_day, dose, rescue, square(spread) * alone + square(step) / 12, spread * sqrt(1 - alone), persistence,
    drift, onset, washout, [level_mean, 0, effect_mean, 0]',
    [level_scale, spread * sqrt(1 - alone), effect_scale, rescue_scale]');
}
model {
  score ~ std_normal();
  target += answer[1];
}
generated quantities {
  real effect = normal_rng(answer[2], answer[3]);
  real rescue_effect = normal_rng(answer[4], answer[5]);
}
