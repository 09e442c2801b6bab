namespace EarlyWarning.Calibrating;

/// <summary>Dates that validate a strength of the ridge, and those before them to fit on.</summary>
internal sealed record CalibrationValidation(PatternDate[] Fit, PatternDate[] Validated);
