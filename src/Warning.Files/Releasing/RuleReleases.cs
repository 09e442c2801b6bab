using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Releasing;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// Releases the rules of a scan file with four eyes: one person releases them as they are, another approves. Beside the scan file <c>rules.lock</c> says
/// what the last release is, and <c>rules.log</c> has a line an act, to which is only appended.
/// </summary>
public static class RuleReleases
{
    /// <summary>
    /// Releases the rules of a scan file as they are now. A release that has been made of the same rules, and of which the lock is missing or another, gets its
    /// lock again.
    /// </summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="by">The person.</param>
    /// <param name="account">The account of the system; empty if it has none.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="changes">What differs from the release before; null if there was none, or its lock cannot be read.</param>
    /// <returns>The release, which waits for its approval.</returns>
    /// <exception cref="ReleaseException">
    /// A test or scenario of the rules fails, the rules are released already, the log is damaged or somebody else writes it, or nobody is named.
    /// </exception>
    public static RuleRelease Release(ScanFile scan, string by, string account, IClock clock, out ReleaseChanges? changes)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(clock);
        return Release(scan, by, account, clock, out changes, Disk.OfMachine);
    }

    /// <summary>Approves the last release of the rules of a scan file.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="by">The person: another than the one who released them.</param>
    /// <param name="account">The account of the system; empty if it has none.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ReleaseException">
    /// There is no release, or it is approved; the rules have changed since; the person is the one who released them; the log is damaged or somebody else
    /// writes it.
    /// </exception>
    public static RuleRelease Approve(ScanFile scan, string by, string account, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(clock);
        return Approve(scan, by, account, clock, Disk.OfMachine);
    }

    /// <summary>Returns the release of the rules of a scan file as they are now, approved or not.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="faults">Why it is no approved release: every fault; empty if it is one.</param>
    /// <returns>The release; null if there is none, or the rules are others now.</returns>
    public static RuleRelease? Find(ScanFile scan, out IReadOnlyList<Diagnostic> faults)
    {
        ArgumentNullException.ThrowIfNull(scan);
        Diagnostics diagnostics = new();
        ReleaseFiles files = new(scan, Disk.OfMachine);
        RuleLock? locked = files.ReadLock(diagnostics);
        if (locked is null)
        {
            if (!diagnostics.HasErrors)
                diagnostics.Add(scan.AtRelease(DiagnosticCodes.NoRelease, DiagnosticSeverity.Error, ReleaseMessages.NoRelease(files.LockName)));
            faults = diagnostics.ToSortedList();
            return null;
        }

        ReleaseLog log = files.ReadLog(diagnostics);
        bool isDamaged = diagnostics.HasErrors, isLast = log.IsKnownTo(locked, diagnostics);
        if (!isLast) diagnostics.Add(AtLock(files, ReleaseMessages.LockBehind(locked.Log.Lines, log.Count)));
        else if (!diagnostics.HasErrors && !Fits(locked, log)) diagnostics.Add(AtLock(files, ReleaseMessages.LockSaysOther));
        bool isOfRules = locked.Pack == scan.Pack.Hash;
        if (!isOfRules) ReportOthers(scan, files, locked, diagnostics);
        if (locked.Approved is null)
        {
            Message waiting = ReleaseMessages.NotApproved(locked.Release, locked.Released.By, DayOf(scan, locked.Released));
            diagnostics.Add(isDamaged ? scan.AtRelease(DiagnosticCodes.NotApproved, DiagnosticSeverity.Error, waiting)
                : log.At(ReleaseDeed.Released, DiagnosticCodes.NotApproved, waiting));
        }

        faults = diagnostics.ToSortedList();
        return isOfRules && !isDamaged ? log.Last : null;
    }

    internal static RuleRelease Release(ScanFile scan, string by, string account, IClock clock, out ReleaseChanges? changes, IDisk disk)
    {
        Diagnostics diagnostics = Begin(scan, by, clock);
        CheckTests(scan, diagnostics);
        ThrowIfAny(diagnostics);
        ReleaseFiles files = new(scan, disk);
        using Stream held = files.Hold();
        ReleaseLog log = ReleaseLog.Read(files.LogName, ReadAll(held), diagnostics);
        RuleLock? locked = ReadOlder(files);
        bool isInStep = locked is not null && log.IsKnownTo(locked, diagnostics) && Fits(locked, log);
        bool isSame = log.Last?.Pack == scan.Pack.Hash;
        if (isSame && isInStep) diagnostics.Add(log.At(ReleaseDeed.Released, DiagnosticCodes.NothingToRelease, AlreadyReleased(scan, log.Last!)));
        ThrowIfAny(diagnostics);
        changes = locked?.ChangesTo(scan);
        if (!isSame)
        {
            int whole = log.WholeBytes;
            ReleaseAct act = new(by.Trim(), account, clock.GetCurrentInstant());
            files.Append(held, whole, log.Append(ReleaseDeed.Released, (log.Last?.Number ?? 0) + 1, scan.Pack.Hash, act));
        }

        return Lock(scan, files, log);
    }

    internal static RuleRelease Approve(ScanFile scan, string by, string account, IClock clock, IDisk disk)
    {
        Diagnostics diagnostics = Begin(scan, by, clock);
        ReleaseFiles files = new(scan, disk);
        if (!File.Exists(Path.Combine(scan.Folder, ReleaseLog.Name)))
            diagnostics.Add(scan.AtRelease(DiagnosticCodes.NoRelease, DiagnosticSeverity.Error, ReleaseMessages.NothingToApprove(files.LogName)));
        ThrowIfAny(diagnostics);
        using Stream held = files.Hold();
        ReleaseLog log = ReleaseLog.Read(files.LogName, ReadAll(held), diagnostics);
        RuleLock? locked = ReadOlder(files);
        bool isInStep = locked is not null && log.IsKnownTo(locked, diagnostics) && Fits(locked, log);
        ThrowIfAny(diagnostics);
        if (log.Last is not { } last)
            throw new ReleaseException([scan.AtRelease(DiagnosticCodes.NoRelease, DiagnosticSeverity.Error, ReleaseMessages.NothingToApprove(files.LogName))]);
        bool isOfRules = last.Pack == scan.Pack.Hash;
        if (!isOfRules) ReportOthers(scan, files, isInStep ? locked : null, diagnostics, last);
        if (ReleasePerson.AreSame(last.Released.By, by))
            diagnostics.Add(log.At(ReleaseDeed.Released, DiagnosticCodes.ApprovedBySame, ReleaseMessages.ApprovedBySame(last.Number, last.Released.By)));
        if (last.Approved is not null && (isInStep || !isOfRules))
            diagnostics.Add(log.At(ReleaseDeed.Approved, DiagnosticCodes.NothingToRelease, AlreadyReleased(scan, last)));
        ThrowIfAny(diagnostics);
        if (last.Approved is null)
        {
            int whole = log.WholeBytes;
            files.Append(held, whole, log.Append(ReleaseDeed.Approved, last.Number, last.Pack, new ReleaseAct(by.Trim(), account, clock.GetCurrentInstant())));
        }

        return Lock(scan, files, log);
    }

    private static Diagnostics Begin(ScanFile scan, string by, IClock clock)
    {
        Diagnostics diagnostics = new();
        ReleasePerson.Check(scan, by, clock.GetCurrentInstant().InZone(scan.TimeZone).Date, diagnostics);
        return diagnostics;
    }

    private static void CheckTests(ScanFile scan, Diagnostics diagnostics)
    {
        PackTestReport report = scan.Pack.Test();
        foreach (RuleTestResult test in report.Rules.Results.Where(test => !test.Passed && !test.IsChanged))
        {
            Message message = ReleaseMessages.TestFails(test.Rule, test.Index, test.Expected.InWords(), test.Got.InWords());
            diagnostics.Add(new Diagnostic(test.File, test.Line, 1, DiagnosticCodes.FailingRelease, DiagnosticSeverity.Error, message));
        }

        foreach (ScenarioResult scenario in report.Scenarios)
        {
            foreach (Message fault in scenario.Faults)
                diagnostics.Add(new Diagnostic(scenario.File, scenario.Line, 1, DiagnosticCodes.FailingRelease, DiagnosticSeverity.Error,
                    ReleaseMessages.ScenarioFails(scenario.Id, fault)));
        }
    }

    /// <summary>Writes the lock of the last release of the log, whose rules are those of the scan.</summary>
    private static RuleRelease Lock(ScanFile scan, ReleaseFiles files, ReleaseLog log)
    {
        RuleRelease last = log.Last!;
        files.Replace(RuleLock.Of(scan, last.Number, last.Released, log.End) with { Approved = last.Approved });
        return last;
    }

    /// <summary>Returns whether a lock says what the log says of the last release.</summary>
    private static bool Fits(RuleLock locked, ReleaseLog log) => log.Last == new RuleRelease(locked.Release, locked.Pack, locked.Released, locked.Approved);

    /// <summary>Reports that the rules are not those of a release: once in all, and for each file.</summary>
    private static void ReportOthers(ScanFile scan, ReleaseFiles files, RuleLock? locked, Diagnostics diagnostics, RuleRelease? release = null)
    {
        int number = release?.Number ?? locked!.Release;
        ReleaseChanges? changes = locked?.ChangesTo(scan);
        string[] added = [.. changes?.AddedRules ?? []], changed = [.. changes?.ChangedRules ?? []], removed = [.. changes?.RemovedRules ?? []];
        bool hasRules = added.Length + changed.Length + removed.Length > 0;
        Message others = hasRules ? ReleaseMessages.OtherRules(number, added, changed, removed) : ReleaseMessages.OtherFiles(number);
        diagnostics.Add(scan.AtRelease(DiagnosticCodes.RulesNotReleased, DiagnosticSeverity.Error, others));
        if (changes is null) return;
        if (changes.AddedFiles.Concat(changes.ChangedFiles).Concat(changes.RemovedFiles).Any(IsOfProgram))
            diagnostics.Add(scan.AtRelease(DiagnosticCodes.RulesNotReleased, DiagnosticSeverity.Error, ReleaseMessages.OtherProgram(number)));
        foreach (string file in changes.AddedFiles.Where(IsOfOffice)) Add(LockedFiles.PathOf(scan, file) ?? file, 1, ReleaseMessages.FileAdded(number));
        foreach (string file in changes.ChangedFiles.Where(IsOfOffice)) Add(LockedFiles.PathOf(scan, file) ?? file, 1, ReleaseMessages.FileChanged(number));
        foreach (string file in changes.RemovedFiles.Where(IsOfOffice)) Add(files.LockName, files.LineOf(file), ReleaseMessages.FileRemoved(number, file));

        void Add(string file, int line, Message message) => diagnostics.Add(new Diagnostic(file, line, 1, DiagnosticCodes.RulesNotReleased,
            DiagnosticSeverity.Error, message));
    }

    private static bool IsOfProgram(string file) => file.StartsWith(RulePackFolder.Default + "/", StringComparison.Ordinal);

    private static bool IsOfOffice(string file) => !IsOfProgram(file);

    private static Message AlreadyReleased(ScanFile scan, RuleRelease last) => last.Approved is { } approved
        ? ReleaseMessages.AlreadyApproved(last.Number, approved.By, DayOf(scan, approved))
        : ReleaseMessages.AlreadyReleased(last.Number, last.Released.By, DayOf(scan, last.Released));

    private static LocalDate DayOf(ScanFile scan, ReleaseAct act) => act.At.InZone(scan.TimeZone).Date;

    private static Diagnostic AtLock(ReleaseFiles files, Message message) =>
        new(files.LockName, 1, 1, DiagnosticCodes.DamagedRelease, DiagnosticSeverity.Error, message);

    /// <summary>Reads the lock of an earlier release; one that cannot be read is written anew, from the log.</summary>
    private static RuleLock? ReadOlder(ReleaseFiles files) => files.ReadLock(new Diagnostics());

    private static byte[] ReadAll(Stream held)
    {
        held.Position = 0;
        using MemoryStream content = new();
        held.CopyTo(content);
        return content.ToArray();
    }

    private static void ThrowIfAny(Diagnostics diagnostics)
    {
        if (diagnostics.HasErrors) throw new ReleaseException(diagnostics.ToSortedList());
    }
}
