using System.Globalization;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Reading;
using NodaTime;

namespace EarlyWarning.Files;

public sealed partial class CaseLedger
{
    /// <summary>
    /// Opens an alert of a company since another body warned of it, and gives it to somebody by the rules of dispatch; where one is open the warning is added
    /// to it. The act is durable when the task completes.
    /// </summary>
    /// <param name="company">The company: its id, its name or a part of its name; or a credit code that is not in the register of companies.</param>
    /// <param name="warning">The warning; its text is needed.</param>
    /// <param name="who">The person who opens it.</param>
    /// <param name="name">The name of a company that is not in the register of companies; null for one that is.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert.</returns>
    /// <exception cref="LetterActionException">The company is not found, or several are; the ledger is unchanged.</exception>
    /// <exception cref="AlertActionException">The warning is known, or not complete; the ledger is unchanged.</exception>
    /// <exception cref="FeedException">The register of companies cannot be read.</exception>
    /// <exception cref="LedgerException">No scan has ended yet, or the act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> OpenAlertAsync(
        string company, BodyWarning warning, string who, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(warning);
        Instant now = clock.GetCurrentInstant();
        RegisterReader register = await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false);
        CaseCompany found = CaseCompany.Find(register, Letters, scan.Register.IdKind, company, name);
        EpisodePolicy policy = scan.Pack.Policy.Episodes;
        CaseTraits traits = new(warning.LevelUnder(policy))
        {
            Region = register.TextOf(found.Company.Id, "region"),
            Industry = register.TextOf(found.Company.Id, "industry"),
            Town = found.Company.Town,
            Categories = warning.Category is { } category ? [category] : [],
        };
        CaseDispatched? to = ActsOnWork(State).Dispatch(found.Company.Id, traits);
        WarningOpening opening = new(warning) { County = found.County, Unit = to?.Unit, Owner = to?.Owner, Deputy = to?.Deputy };
        await RecordAsync(Alerts.Open(found.Company, opening, policy, who, LastDay, now), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(found.Company.Id)!;
    }

    /// <summary>Refers the alert of a company to another body, under a number that no other referral has. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name; its alert is open.</param>
    /// <param name="to">The body.</param>
    /// <param name="reason">What it is asked for, or null.</param>
    /// <param name="due">The last day by which it is to answer; null: none.</param>
    /// <param name="who">The person who refers it.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards; the referral is in <see cref="CaseHandling.Referrals"/> of the work on it.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public Task<Episode> ReferAsync(
        string company, CaseBody to, string? reason, LocalDate? due, string who, CancellationToken cancellationToken = default)
    {
        // The position of its entry: nobody else can record under it.
        string number = string.Create(CultureInfo.InvariantCulture, $"R{LastDay.Year}-{State.Position}");
        return ActOnReferralAsync(company, (acts, id, at) => acts.Refer(id, number, to, reason, due, who, at), cancellationToken);
    }

    /// <summary>Records an act on a referral: <see cref="ReferralActs"/>. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name; its alert is open.</param>
    /// <param name="act">Makes the entry of the act, given the company's id and the time.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards; the referral is in <see cref="CaseHandling.Referrals"/> of the work on it.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> ActOnReferralAsync(
        string company, Func<ReferralActs, string, Instant, LedgerEntry> act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        string id = Alerts.CompanyOf(company);
        await RecordAsync(act(ActsOnReferrals(State), id, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(id)!;
    }

    /// <summary>Returns whether a file is a list of referrals that came back, and none of alerts.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Whether it has the header of the numbers of referrals.</returns>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    public bool IsReferralSheet(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReferralsToFill.IsIn(path, scan.Formats);
    }

    private ReferralActs ActsOnReferrals(CaseState state) => new(state.Alerts, state.Handling, LastDay);
}
