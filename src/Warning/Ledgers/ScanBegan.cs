namespace EarlyWarning;

/// <summary>The first event of a scan: what an earlier scan of the same as-of date recorded by itself no longer stands.</summary>
/// <param name="Companies">How many companies the register has.</param>
public sealed record ScanBegan(int Companies) : ScanEvent;
