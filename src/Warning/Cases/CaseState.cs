using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Cases;
using EarlyWarning.Ledgers;
using EarlyWarning.Reports;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The state that follows from a ledger: alerts, letters and the figures of the office. It keeps the entries since the last as-of date, whose scans a later
/// scan of that date may replace; what was before them is settled, and can be stored, so that a ledger of many years is not read from its beginning each
/// time. Immutable and thread-safe.
/// </summary>
public sealed class CaseState
{
    private readonly CaseFold settled;
    private readonly LedgerEntry[] recent;
    private readonly Lazy<CaseFold> now;

    private CaseState(CaseFold settled, long position, LedgerEntry[] recent, Func<CaseFold> fold)
    {
        this.settled = settled;
        this.recent = recent;
        SettledPosition = position;
        now = new Lazy<CaseFold>(fold);
    }

    /// <summary>The state of a ledger without entries.</summary>
    public static CaseState Empty { get; } = Hold(CaseFold.Empty, 0, []);

    /// <summary>The number of entries of the ledger: the position of the next one.</summary>
    public long Position => SettledPosition + recent.Length;

    /// <summary>The number of entries that are settled: no later scan replaces any of them.</summary>
    public long SettledPosition { get; }

    /// <summary>The current alerts.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public AlertBook Alerts => now.Value.Alerts;

    /// <summary>The current letters.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public LetterRegister Letters => now.Value.Letters;

    /// <summary>The work on the alerts.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public HandlingBook Handling => now.Value.Handling;

    /// <summary>What is to be told of the alerts and letters, and what was told.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public NoticeBook Notices => now.Value.Notices;

    /// <summary>The numbers of what became of the warnings.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public Funnel Funnel => now.Value.Tally.Sum(now.Value.Letters);

    /// <summary>The stamp of the last scan that ended; null if there was none.</summary>
    public EventStamp? LastScan => StandingEntries.LastScanOfApplied(recent) ?? settled.LastScan;

    /// <summary>The as-of date of the last scan that ended, if its result files may not be in place; null if they are, or there was no scan.</summary>
    public LocalDate? UnwrittenAsOf => StandingEntries.UnwrittenOfApplied(recent);

    /// <summary>Whether the scans of the ledger are for trial; null if there are none.</summary>
    public bool? IsForTrials => Array.Find(recent, entry => entry.Event is ScanBegan).Event is ScanBegan began ? began.TrialOn is not null : null;

    /// <summary>Returns the county in which the company of an alert, or of a case that a person opened, was when it opened.</summary>
    /// <param name="episode">The episode's id.</param>
    /// <returns>The first six digits of the region (GB/T 2260); null if not known.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public string? CountyOf(string episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return now.Value.Tally.Cases.TryGetValue(episode, out CountedCase counted) && counted.County.Length > 0
            ? counted.County
            : now.Value.Letters.OfEpisode(episode).Select(letter => letter.County).FirstOrDefault(county => county is not null);
    }

    /// <summary>Finds the last entry, or the last besides those that a scan recorded itself.</summary>
    /// <param name="without">The stamp of the scan; null for none.</param>
    /// <returns>The entry; null if there is none.</returns>
    public LedgerEntry? FindLast(EventStamp? without = null)
    {
        bool IsOther(LedgerEntry entry) => without is null || entry.Event is not ScanEvent || entry.Stamp.At < without.At || entry.AsOf != without.AsOf;
        int last = Array.FindLastIndex(recent, IsOther);
        return last >= 0 ? recent[last] : settled.LastScan is { } scan ? new LedgerEntry(scan, new ScanEnded()) : null;
    }

    /// <summary>Creates the state of a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The state.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static CaseState Of(IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Settle(CaseFold.Empty, 0, [.. LedgerCorrections.Apply(ledger)]);
    }

    /// <summary>Creates the state of the first entries of a ledger that are settled, so that it can be compared with one that was stored.</summary>
    /// <param name="entries">The entries before <see cref="SettledPosition"/>, in order.</param>
    /// <returns>The state, whose bytes <see cref="WriteSettled"/> writes.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static CaseState OfSettled(IReadOnlyList<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Hold(CaseFold.Empty.With(StandingEntries.Of(entries)), entries.Count, []);
    }

    /// <summary>Applies the next entries of the ledger.</summary>
    /// <param name="entries">The entries, in order; the first has the position <see cref="Position"/>.</param>
    /// <returns>
    /// The state afterwards; null if an entry changes what is settled, as a scan of a settled as-of date does: then <see cref="Of"/> the whole ledger has it.
    /// </returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public CaseState? With(IReadOnlyList<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) return this;
        if (entries.Any(IsOfWhatIsSettled)) return null;
        LedgerEntry[] after = [.. recent, .. entries];
        if (entries.Any(entry => entry.Event is not PersonEvent) || !now.IsValueCreated) return Settle(settled, SettledPosition, after);
        CaseFold before = now.Value;
        return new CaseState(settled, SettledPosition, after, () => before.With(entries));
    }

    /// <summary>Returns the state that a scan starts from: without the entries of earlier scans of the same as-of date.</summary>
    /// <param name="asOf">The as-of date of the scan.</param>
    /// <returns>The state, with the same position; null if a scan of that date is settled: then <see cref="Of"/> the whole ledger has it.</returns>
    /// <exception cref="LedgerException">A scan of a later date has ended.</exception>
    public CaseState? Before(LocalDate asOf)
    {
        if (LastScan is { } last) StandingEntries.RefuseEarlier(asOf, last.AsOf);
        return asOf <= settled.LastScan?.AsOf
            ? null
            : new CaseState(settled, SettledPosition, recent, () => settled.With(StandingEntries.BeforeApplied(recent, asOf)));
    }

    /// <summary>Counts what an office reports.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day after the period.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public OfficeReport Report(LocalDate from, LocalDate to) => OfficeReport.Of(now.Value.Tally, now.Value.Letters, from, to);

    /// <summary>Creates the stamp of an act of a person.</summary>
    /// <param name="who">The person's name.</param>
    /// <param name="at">The instant of recording.</param>
    /// <returns>The stamp, with the as-of date and pack of the last scan.</returns>
    /// <exception cref="LedgerException">No scan has ended yet, or the name is empty or that of <see cref="EventStamp.ScanActor"/>.</exception>
    public EventStamp StampOf(string who, Instant at) => EventStamp.OfPerson(LastScan, who, at);

    /// <summary>
    /// Writes what is settled, so that a program of the same version reads it with <see cref="TryRead"/> and goes on with the entries from
    /// <see cref="SettledPosition"/> on. The bytes follow from the entries: the same ledger gives the same.
    /// </summary>
    /// <param name="output">Receives the bytes.</param>
    public void WriteSettled(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        new CaseFoldWriter(output).Write(SettledPosition, settled);
    }

    /// <summary>Reads what <see cref="WriteSettled"/> wrote.</summary>
    /// <param name="bytes">The bytes, of which the caller knows that they are whole.</param>
    /// <param name="state">The state at its settled position; null if the bytes are not of this version or not what was written.</param>
    /// <returns>Whether they were read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out CaseState? state)
    {
        state = CaseFoldReader.TryRead(bytes, out long position, out CaseFold? fold) ? Hold(fold, position, []) : null;
        return state is not null;
    }

    private static CaseState Hold(CaseFold settled, long position, LedgerEntry[] recent) =>
        new(settled, position, recent, () => settled.With(StandingEntries.OfApplied(recent)));

    /// <summary>Settles the entries before the first scan of the last as-of date.</summary>
    private static CaseState Settle(CaseFold settled, long position, LedgerEntry[] recent)
    {
        if (StandingEntries.LastScanOfApplied(recent) is not { } last) return Hold(settled, position, recent);
        int first = Array.FindIndex(recent, entry => entry.Event is ScanBegan && entry.AsOf >= last.AsOf);
        if (first <= 0 || IsCorrectedLater(position, recent, first)) return Hold(settled, position, recent);
        return Hold(settled.With(StandingEntries.OfApplied(recent[..first])), position + first, recent[first..]);
    }

    /// <summary>
    /// Returns whether an entry from a place on corrects one before it: what is settled follows from the entries before its position alone, so that it is
    /// not settled before all corrections of it are there.
    /// </summary>
    private static bool IsCorrectedLater(long position, LedgerEntry[] recent, int first) =>
        recent.Skip(first).Any(entry => LedgerCorrections.CorrectedBy(entry.Event) is { } corrected && corrected.Position < position + first);

    private bool IsOfWhatIsSettled(LedgerEntry entry) =>
        LedgerCorrections.CorrectedBy(entry.Event) is not null || (entry.Event is ScanBegan && entry.AsOf <= settled.LastScan?.AsOf);
}
