using EarlyWarning.Files.Delivering;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// Tells the channels of a scan file what is to be told. What a receiver has taken is recorded afterwards, so that nothing is lost whenever the process ends:
/// what was taken and not recorded is told again, under the same id.
/// </summary>
public sealed class NoticeDelivery
{
    /// <summary>How many notices are told at most between two records of it.</summary>
    private const int Batch = 16;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    private readonly ScanFile scan;
    private readonly string state;
    private readonly IClock clock;
    private readonly DeliveryTimes times;
    private readonly HashSet<int> unknownYears = [];

    private NoticeDelivery(ScanFile scan, string? state, IClock? clock, DeliveryTimes times)
    {
        this.scan = scan;
        this.state = state ?? scan.State;
        this.clock = clock ?? SystemClock.Instance;
        this.times = times;
    }

    /// <summary>Tells each channel what is to be told now, and records what was taken.</summary>
    /// <param name="scan">The scan file, with its channels.</param>
    /// <param name="state">The state folder; null for the scan file's.</param>
    /// <param name="clock">The clock; null for the machine's clock.</param>
    /// <param name="isDryRun">Whether nothing is sent or recorded, and only said what would be.</param>
    /// <param name="cancellationToken">Ends the telling; what was taken by then is recorded.</param>
    /// <returns>What became of each notice.</returns>
    /// <exception cref="LedgerException">
    /// The ledger cannot be read or written, its scans are for trial, the clock is behind it, or another tells its notices just now.
    /// </exception>
    public static Task<NoticeDeliveries> RunAsync(
        ScanFile scan, string? state = null, IClock? clock = null, bool isDryRun = false, CancellationToken cancellationToken = default) =>
        RunAsync(scan, state, clock, isDryRun, DeliveryTimes.Usual, cancellationToken);

    internal static async Task<NoticeDeliveries> RunAsync(
        ScanFile scan, string? state, IClock? clock, bool isDryRun, DeliveryTimes times, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scan);
        NoticeDelivery delivery = new(scan, state, clock, times);
        using Stream? held = isDryRun ? null : delivery.Hold();
        return await delivery.TellAsync(isDryRun, cancellationToken).ConfigureAwait(false);
    }

    private async Task<NoticeDeliveries> TellAsync(bool isDryRun, CancellationToken cancellationToken)
    {
        CaseState cases = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (!isDryRun && cases.LastScan is { } last && scan.Channels.Where(channel => !cases.Notices.Channels.ContainsKey(channel.Id))
            .ToArray() is { Length: > 0 } added)
        {
            await RecordAsync([.. added.Select(channel => new ChannelOpened(channel.Id, last.AsOf))]).ConfigureAwait(false);
            cases = await ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        List<ChannelDelivery> done = [];
        foreach (NoticeChannel channel in scan.Channels) done.Add(
            await TellAsync(channel, Opened(cases, channel), isDryRun, cancellationToken).ConfigureAwait(false));
        return new NoticeDeliveries(done) { Warnings = [.. unknownYears.Order().Select(ChannelMessages.NoCalendarToTell)] };
    }

    /// <summary>Returns the cases as if the channel had been opened, which a dry run does not record.</summary>
    private static CaseState Opened(CaseState cases, NoticeChannel channel) => cases.Notices.Channels.ContainsKey(channel.Id) || cases.LastScan is not { } last
        ? cases
        : cases.With([new LedgerEntry(last, new ChannelOpened(channel.Id, last.AsOf))])!;

    private async Task<ChannelDelivery> TellAsync(NoticeChannel channel, CaseState cases, bool isDryRun, CancellationToken cancellationToken)
    {
        NoticeBody body = new(scan, cases);
        PendingNotice[] pending = [.. scan.PendingOf(cases, channel)];
        DeliveredNotice[] notices = [.. pending.Select(
            one => new DeliveredNotice(one, body.TextOf(one), IsOpen(channel, body.LevelOf(one)) ? NoticeOutcome.Due : NoticeOutcome.Waits))];
        if (isDryRun || Array.TrueForAll(notices, notice => notice.Outcome == NoticeOutcome.Waits)) return new ChannelDelivery(channel, notices);
        using Receiver? receiver = ReceiverOf(channel, out Message? fault);
        int[] due = [.. Enumerable.Range(0, notices.Length).Where(i => notices[i].Outcome == NoticeOutcome.Due)];

        // What does not hold any more is told, and recorded, before what is new.
        IEnumerable<int[]> batches = due.Where(i => pending[i].Retracts is not null).Chunk(Batch)
            .Concat(due.Where(i => pending[i].Retracts is null).Chunk(Batch));
        foreach (int[] batch in batches)
        {
            if (receiver is not null && fault is null)
            {
                fault = await TellAsync(receiver, body, batch, pending, notices, cancellationToken).ConfigureAwait(false);
                continue;
            }

            foreach (int i in batch) notices[i] = notices[i] with { Outcome = NoticeOutcome.NotTried };
        }

        return new ChannelDelivery(channel, notices) { Fault = fault };
    }

    /// <summary>Tells some notices: records that they are about to be told, then which were taken; returns why the receiver takes nothing, or null.</summary>
    private async Task<Message?> TellAsync(
        Receiver receiver, NoticeBody body, int[] batch, PendingNotice[] pending, DeliveredNotice[] notices, CancellationToken cancellationToken)
    {
        await RecordAsync([.. batch.Where(i => !pending[i].IsBegun).Select(i => pending[i].Delivered(begun: true))]).ConfigureAwait(false);
        List<NoticeDelivered> taken = [];
        Message? fault = null;
        try
        {
            foreach (int i in batch)
            {
                if (fault is not null)
                {
                    notices[i] = notices[i] with { Outcome = NoticeOutcome.NotTried };
                    continue;
                }

                Taken one = await GiveAsync(receiver, pending[i].Id, body.Of(pending[i]), cancellationToken).ConfigureAwait(false);
                notices[i] = notices[i] with { Outcome = one.Fault is null ? NoticeOutcome.Told : NoticeOutcome.Failed, Fault = one.Fault };
                if (one.Fault is null) taken.Add(pending[i].Delivered());
                if (!one.IsOfNotice) fault = one.Fault;
            }
        }
        finally
        {
            await RecordAsync(taken).ConfigureAwait(false);
        }

        return fault;
    }

    private async Task<Taken> GiveAsync(Receiver receiver, string id, byte[] body, CancellationToken cancellationToken)
    {
        Taken taken = await receiver.GiveAsync(id, body, cancellationToken).ConfigureAwait(false);
        foreach (TimeSpan pause in times.Pauses)
        {
            if (taken is not { Fault: not null, IsPassing: true }) return taken;

            // Many offices that wait for one receiver do not come back all at once.
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), cancellationToken).ConfigureAwait(false);
            taken = await receiver.GiveAsync(id, body, cancellationToken).ConfigureAwait(false);
        }

        return taken;
    }

    private bool IsOpen(NoticeChannel channel, Level level)
    {
        LocalDateTime now = clock.GetCurrentInstant().InZone(scan.TimeZone).LocalDateTime;
        if (channel.OnWorkingDays && scan.Pack.Calendar.IsWorkingDay(now.Date) is null) unknownYears.Add(now.Year);
        return channel.IsOpenAt(now, level, scan.Pack.Calendar);
    }

    private Receiver? ReceiverOf(NoticeChannel channel, out Message? fault)
    {
        fault = null;
        if (channel.Folder is { } folder) return new FolderReceiver(scan.Resolve(folder), times.Disk);
        return WebhookReceiver.ReadKey(scan.Resolve(channel.Secret!), out fault) is { } key ? new WebhookReceiver(channel.Webhook!, key, clock, times.Longest)
            : null;
    }

    private async Task<CaseState> ReadAsync(CancellationToken cancellationToken)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(scan, state, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (cases.IsForTrials) throw new LedgerException(LedgerReason.ForTrialsOnly, ChannelMessages.TrialIsNotTold);
        cases.RefuseClockBehind(clock.GetCurrentInstant());
        return cases.State;
    }

    /// <summary>Records what has happened already: nothing cancels it.</summary>
    private async Task RecordAsync(IReadOnlyList<LedgerEvent> happened)
    {
        if (happened.Count == 0) return;
        using CaseLedger cases = await CaseLedger.OpenAsync(scan, state, clock, ledger: null, Wait, times.Disk, CancellationToken.None).ConfigureAwait(false);
        EventStamp stamp = cases.LastScan! with { At = clock.GetCurrentInstant() };
        await cases.AppendAsync([.. happened.Select(one => new LedgerEntry(stamp, one))], CancellationToken.None).ConfigureAwait(false);
    }

    private Stream Hold()
    {
        string path = Path.Combine(state, "deliver.lock");
        try
        {
            times.Disk.CreateFolder(state);
            return times.Disk.Hold(path, isDeleted: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerBusyException(ChannelMessages.DeliversAlready(path), cause);
        }
    }
}

/// <summary>How long a receiver is waited for, and the disk.</summary>
/// <param name="Longest">The longest time that it may take to answer.</param>
/// <param name="Pauses">The pauses before it is tried again, each about as long as it says.</param>
internal sealed record DeliveryTimes(TimeSpan Longest, IReadOnlyList<TimeSpan> Pauses)
{
    public static DeliveryTimes Usual { get; } = new(TimeSpan.FromSeconds(10), [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]);

    public IDisk Disk { get; init; } = Writing.Disk.OfMachine;
}
