using EarlyWarning.Files.CaseFiles;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The papers of a case besides its letters; an office format writes them as documents. Nothing is recorded.</summary>
public static class CasePapers
{
    /// <summary>Returns the proof of service (送达回证) of a letter, filled in with what the register has; the rest is left to be filled in by hand.</summary>
    /// <param name="cases">The alerts and letters.</param>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open, as <see cref="LetterRegister.GetOpenOrLast"/> finds it.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="LetterActionException">There is no such letter, it is not issued, or the scan file names no place or issuer.</exception>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static CasePaper OfService(CaseLedger cases, string letter)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(letter);
        Letter meant = cases.Letters.GetOpenOrLast(letter);
        if (meant.Number is null || meant.Kind is null)
            throw new LetterActionException(LetterActionReason.NotIssued, CaseFileMessages.NothingToServe(meant.Name), meant.Id);
        return ServicePaper.Of(meant, cases.DocumentOf(meant));
    }

    /// <summary>
    /// Returns the sheet that is taken along to a company (走访表), by the feeds as they are now, as of the last scan. Nothing that was told in confidence
    /// stands on it.
    /// </summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="cases">Its alerts and letters.</param>
    /// <param name="company">The company, as <see cref="CaseReader.ReadAsync"/> finds it.</param>
    /// <param name="options">The threads, sources and clock of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="LetterActionException">No company is called so, several are, or it is not in the list of companies.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="ScanException">There was no scan yet, or a feed cannot be read.</exception>
    public static async Task<CasePaper> OfVisitAsync(
        ScanFile scan, CaseLedger cases, string company, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(company);
        Company found = await cases.FindCaseAsync(company, cancellationToken).ConfigureAwait(false);
        using LastScanAgain last = await LastScanAgain.ReadAsync(scan, cases, options, cancellationToken).ConfigureAwait(false);
        if (!last.Panel.Panel.TryFind(found.Id, out int row))
            throw new LetterActionException(LetterActionReason.UnknownCompany, CaseFileMessages.NotListedAnyMore(found.Name));
        return new VisitSheet(scan, last.AsOf) { Company = last.Panel.Companies[row], Assessed = last.Assessments.Detail(row), State = cases.State }.ToPaper();
    }

    /// <summary>Returns the closing report (结案报告) of a company's case, from the ledger alone; also while something is open.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="cases">Its alerts and letters.</param>
    /// <param name="company">The company, as <see cref="CaseReader.ReadAsync"/> finds it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The paper.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are.</exception>
    /// <exception cref="LedgerException">Nothing is recorded of the company, or the ledger cannot be read.</exception>
    public static async Task<CasePaper> OfClosingAsync(ScanFile scan, CaseLedger cases, string company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(company);
        CaseFile file = await CaseReader.ReadLedgerAsync(scan, cases, company, cancellationToken).ConfigureAwait(false);
        if (file.Moments.Count == 0) throw new LedgerException(LedgerReason.Unreadable, CaseArchiveMessages.NothingToExport(file.Name));
        return ClosingReport.Of(file, await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false), cases.State, scan.Issuer);
    }
}
