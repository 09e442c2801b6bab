namespace EarlyWarning.Cli.Printing;

/// <summary>A value that was tried.</summary>
/// <param name="Value">What it does.</param>
/// <param name="IsNow">Whether it is what the rules have now.</param>
internal sealed record WhatIfRow(WhatIfValue Value, bool IsNow);
