using EarlyWarning.Tests.Alerts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Tests.Handling;

/// <summary>
/// The states of work over random histories of scans and acts, beside a model of a few lines: what is allowed, what is reached, who has it, what waits.
/// </summary>
public sealed class HandlingModelTests
{
    private const string Closer = "李某", Other = "张某";

    private static readonly HandlingState[] Marks = [HandlingState.Received, HandlingState.Checked, HandlingState.Handled, HandlingState.Answered];

    private enum Kind
    {
        Scan,
        Mark,
        Close,
        Approve,
        ApproveOwn,
        Return,
        Assign,
        Urge,
        Reopen,
        Withdraw,
    }

    [Property(MaxTest = 400, EndSize = 60)]
    public Property Every_act_is_allowed_or_refused_and_leads_where_the_model_says() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "o");
        Model model = new() { Unit = HandlingHistory.Union, Owner = "李某" };
        int day = 0;
        foreach (int number in numbers)
        {
            int choice = number & 0xff, detail = (number >> 8) & 0x7;
            Kind kind = (Kind)(choice % 10);
            if (kind == Kind.Scan) Scan(history, model, ++day, "nbyor"[detail % 5]);
            else if (kind == Kind.Withdraw) Withdraw(history, model);
            else Act(history, model, kind, detail);
            Episode episode = history.Alerts.EpisodeOf("c")!;
            CaseHandling work = history.Work;
            Assert.Equal((model.State, model.Submitter, model.Unit, model.Owner), (work.State, work.SubmittedBy?.Actor, work.Unit, work.Owner));
            Assert.Equal(episode.IsOpen, work.State != HandlingState.Closed);
            Assert.Equal(work.Submitted is null, work.SubmittedBy is null);
        }
    });

    [Property(MaxTest = 200, EndSize = 40)]
    public Property Entries_one_by_one_give_what_all_at_once_do() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "o");
        Model model = new() { Unit = HandlingHistory.Union, Owner = "李某" };
        foreach (int number in numbers) Act(history, model, (Kind)(1 + ((number & 0xff) % 8)), (number >> 8) & 0x7);
        IReadOnlyList<LedgerEntry> standing = StandingEntries.Of(history.Ledger);
        HandlingBook grown = standing.Aggregate(HandlingBook.Empty, (book, entry) => book.With([entry]));
        Assert.Equal(HandlingBook.Of(standing).Cases, grown.Cases);

        // What is stored is what was known.
        CaseState state = CaseState.OfSettled(history.Ledger);
        System.Buffers.ArrayBufferWriter<byte> bytes = new();
        state.WriteSettled(bytes);
        Assert.True(CaseState.TryRead(bytes.WrittenSpan, out CaseState? read));
        Assert.Equal(state.Handling.Cases, read.Handling.Cases);
    });

    private static void Scan(HandlingHistory history, Model model, int day, char seen)
    {
        bool wasOpen = history.Alerts.EpisodeOf("c") is { IsOpen: true };
        history.Scan(day, $"{seen}");
        bool isOpen = history.Alerts.EpisodeOf("c") is { IsOpen: true };
        if (!wasOpen && isOpen) model.Begin();
        if (wasOpen && !isOpen) model.State = HandlingState.Closed;
    }

    /// <summary>Takes back the last act if it was a mark of the present state: the state before it is there again.</summary>
    private static void Withdraw(HandlingHistory history, Model model)
    {
        if (history.Ledger[^1].Event is not CaseMarked || model.Before is not { } before) return;
        history.Ledger.Add(new LedgerEntry(history.Ledger[^1].Stamp, new ActWithdrawn(new EntryReference(history.Ledger.Count - 1), "误登")));
        (model.State, model.Before) = (before, null);
    }

    private static void Act(HandlingHistory history, Model model, Kind kind, int detail)
    {
        Episode episode = history.Alerts.EpisodeOf("c")!;
        bool expected = model.Allows(kind, episode, Marks[detail % 4], detail);
        LedgerEntry? done = null;
        try
        {
            done = kind == Kind.Reopen
                ? new ActCorrections(history.Ledger).Reopen("c", Other, "办错了", AlertHistory.Noon)
                : EntryOf(history.Acts, kind, detail);
        }
        catch (AlertActionException)
        {
            // The model says whether that was right.
        }

        Assert.Equal(expected, done is not null);
        model.Before = null;
        if (done is not { } entry) return;
        model.Do(kind, episode, Marks[detail % 4], detail);
        history.Ledger.Add(entry);
    }

    private static LedgerEntry EntryOf(HandlingActs acts, Kind kind, int detail) => kind switch
    {
        Kind.Mark => acts.Mark("c", Marks[detail % 4], null, Closer, AlertHistory.Noon),
        Kind.Close => acts.Close("c", new CaseClosing { Finding = CaseFinding.Paid }, Closer, AlertHistory.Noon),
        Kind.Approve => acts.Approve("c", Other, AlertHistory.Noon),
        Kind.ApproveOwn => acts.Approve("c", Closer, AlertHistory.Noon),
        Kind.Return => acts.Return("c", Other, "缺回单", AlertHistory.Noon),
        Kind.Assign => acts.Assign("c", UnitOf(detail), null, Other, "熟悉该企业", AlertHistory.Noon),
        _ => acts.Urge("c", Other, "本周内走访", AlertHistory.Noon),
    };

    private static string UnitOf(int detail) => detail % 2 == 0 ? HandlingHistory.Law : HandlingHistory.Town;

    private sealed class Model
    {
        public HandlingState State { get; set; } = HandlingState.Opened;

        public HandlingState? Before { get; set; }

        public string? Submitter { get; private set; }

        public required string Unit { get; set; }

        public required string Owner { get; set; }

        public bool Allows(Kind kind, Episode episode, HandlingState mark, int detail) => kind switch
        {
            Kind.Reopen => !episode.IsOpen && episode.Closing is not null,
            _ when !episode.IsOpen => false,
            Kind.Mark => Submitter is null && (State == HandlingState.Returned || State < mark),
            Kind.Close => Submitter is null,
            Kind.Approve or Kind.Return => Submitter is not null,
            Kind.ApproveOwn => false,
            Kind.Assign => Unit != UnitOf(detail),
            _ => true,
        };

        public void Do(Kind kind, Episode episode, HandlingState mark, int detail)
        {
            switch (kind)
            {
                case Kind.Mark:
                    (Before, State) = (State, mark);
                    break;
                case Kind.Close when episode.Level >= Level.Orange:
                    (State, Submitter) = (HandlingState.Answered, Closer);
                    break;
                case Kind.Close or Kind.Approve:
                    (State, Submitter) = (HandlingState.Closed, null);
                    break;
                case Kind.Return or Kind.Reopen:
                    (State, Submitter) = (HandlingState.Returned, null);
                    break;
                case Kind.Assign:
                    (Unit, Owner) = (UnitOf(detail), detail % 2 == 0 ? "陈某" : "周某");
                    break;
            }
        }

        public void Begin() => (State, Submitter, Before) = (HandlingState.Opened, null, null);
    }
}
