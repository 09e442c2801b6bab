namespace EarlyWarning;

/// <summary>A rule at a value that is tried. Immutable; equal by value.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Fired">The pairs of a company and a date in which it fires.</param>
/// <param name="Indeterminate">The pairs in which it is indeterminate.</param>
/// <param name="Worth">What its firing is worth.</param>
public sealed record WhatIfRule(string Id, long Fired, long Indeterminate, WhatIfWorth Worth);
