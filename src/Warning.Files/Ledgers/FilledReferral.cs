namespace EarlyWarning.Files.Ledgers;

/// <summary>A referral of which a row of a sheet that came back is about.</summary>
/// <param name="Episode">The alert, which is open.</param>
/// <param name="Referral">The referral.</param>
internal sealed record FilledReferral(Episode Episode, CaseReferral Referral);
