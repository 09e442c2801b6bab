using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Ledgers;

/// <summary>One writer at a time, and others wait as long as they were told to.</summary>
public sealed class LedgerLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public async Task Who_waits_gets_the_lock_when_it_is_free()
    {
        LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime());
        HurriedTime time = new() { OnWait = passed => { if (passed >= TimeSpan.FromSeconds(4)) held.Dispose(); } };
        using LedgerLock next = await TakeAsync(TimeSpan.FromSeconds(10), time);
        Assert.InRange(time.Passed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_for_how_long()
    {
        using LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime());
        HurriedTime time = new();
        LedgerBusyException busy = await Assert.ThrowsAsync<LedgerBusyException>(() => TakeAsync(TimeSpan.FromSeconds(10), time));
        Assert.Contains("another scan or command is still writing to this state folder after 10 seconds", busy.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), time.Passed);
    }

    [Fact]
    public async Task Who_does_not_wait_is_told_at_once()
    {
        using LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime());
        HurriedTime time = new();
        LedgerBusyException busy = await Assert.ThrowsAsync<LedgerBusyException>(() => TakeAsync(TimeSpan.Zero, time));
        Assert.Contains("another scan or command is writing to this state folder; wait", busy.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, time.Passed);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime());
        using CancellationTokenSource source = new();
        HurriedTime time = new() { OnWait = _ => source.Cancel() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            LedgerLock.TakeAsync(Disk.OfMachine, this.folder.Path, TimeSpan.FromHours(1), time, source.Token));
    }

    [Fact]
    public async Task The_lock_file_notes_where_the_ledger_ends_whatever_it_had_before()
    {
        string hash = new('a', 64), other = new('b', 64);
        using (LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime()))
        {
            Assert.Null(held.End);
            held.Note(new LedgerEnd(123_456, hash));
            Assert.Equal(new LedgerEnd(123_456, hash), held.End);
            held.Note(new LedgerEnd(7, other));
        }

        Assert.Equal(new LedgerEnd(7, other), LedgerLock.EndIn(this.folder.Path));
        Assert.Null(LedgerLock.EndIn(Path.Combine(this.folder.Path, "elsewhere")));
        foreach (string text in (string[])["", "entries", "entries x hash y", $"entries -1 hash {hash}", $"entries 1 hash {hash[1..]}"])
        {
            this.folder.Write("ledger.lock", text);
            Assert.Null(LedgerLock.EndIn(this.folder.Path));
        }
    }

    [Fact]
    public async Task A_note_of_which_a_disk_has_written_half_is_none()
    {
        LedgerEnd first = new(12, new string('a', 64)), next = new(34, new string('b', 64));
        using (LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime())) held.Note(first);
        string path = Path.Combine(this.folder.Path, "ledger.lock");
        byte[] before = await File.ReadAllBytesAsync(path);
        using (LedgerLock held = await TakeAsync(TimeSpan.Zero, new HurriedTime())) held.Note(next);
        byte[] after = await File.ReadAllBytesAsync(path);
        for (int done = 0; done <= after.Length; done++)
        {
            await File.WriteAllBytesAsync(path, [.. after[..done], .. before[done..]]);
            LedgerEnd? found = LedgerLock.EndIn(this.folder.Path);
            Assert.True(found is null || found == first || found == next, $"{done} bytes: {found}");
        }
    }

    private Task<LedgerLock> TakeAsync(TimeSpan wait, TimeProvider time) =>
        LedgerLock.TakeAsync(Disk.OfMachine, this.folder.Path, wait, time, CancellationToken.None);

    /// <summary>A time that passes at once when somebody waits for it.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long passed;

        public TimeSpan Passed => TimeSpan.FromTicks(Interlocked.Read(ref passed));

        public Action<TimeSpan>? OnWait { get; init; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref passed);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Add(ref passed, dueTime.Ticks);
            OnWait?.Invoke(Passed);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return new Nothing();
        }

        private sealed class Nothing : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
