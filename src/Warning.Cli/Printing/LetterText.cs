using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Printing;

/// <summary>Describes the state of a letter after an act, and the letters proposed next.</summary>
internal static class LetterText
{
    public static void Print(Terminal terminal, Letter letter, LetterRegister register, IReadOnlyList<LetterDraft> drafts, bool showsProceedings)
    {
        Message step = StepOf(letter), name = letter.Number is { } number ? LetterScreenMessages.Numbered(step, number) : step;
        terminal.Print(LetterScreenMessages.Line(name, letter.Name, StateOf(letter), Known(letter) ?? Due(letter)));
        if (showsProceedings) PrintProceedings(terminal, letter);
        foreach (LetterPromiseState promise in letter.Promises) terminal.Print(StateOf(promise));
        bool IsNext(Letter other) => other.Round == letter.Round && other.Step > letter.Step && other.State == LetterState.Proposed;
        foreach (Letter next in register.OfEpisode(letter.Episode).Where(IsNext))
            terminal.Print(LetterScreenMessages.ProposedNext(Typed(next), next.Proposal.Reason.InWords()));
        foreach (LetterDraft draft in drafts) Print(terminal, draft, isAsked: false);
    }

    /// <summary>Tells which records of arbitration and court cases the feeds had of the company: somebody has to look whether one is of this matter.</summary>
    private static void PrintProceedings(Terminal terminal, Letter letter)
    {
        if (letter.Proceedings.Count == 0) return;
        terminal.Print(LetterScreenMessages.ProceedingsFound(letter.Proceedings.Count));
        foreach (FeedRecord record in letter.Proceedings) terminal.Print(LetterScreenMessages.ProceedingAt(Of(record)));
    }

    /// <summary>Describes where a row of a feed stands.</summary>
    public static Message Of(FeedRecord record) => LetterScreenMessages.RecordOfFeed(record.Feed, record.File, record.Row, record.Day);

    /// <summary>Tells what became of the document of a letter; of one that is as it was only if somebody asked for it.</summary>
    public static void Print(Terminal terminal, LetterDraft draft, bool isAsked)
    {
        string path = FolderName.Of(draft.Path);
        bool isDifferent = draft.IsEdited && draft.Letter.Number is not null && draft.Differences.Count > 0;
        Message? said = draft switch
        {
            { IsEdited: true } => isAsked || isDifferent ? LetterScreenMessages.LeftAsEdited(path) : null,
            { IsNew: true } => LetterScreenMessages.Drafted(path),
            { IsRewritten: true } => LetterScreenMessages.Rewritten(path),
            _ => isAsked ? LetterScreenMessages.DraftStands(path) : null,
        };
        if (said is not null) terminal.Print(said);
        if (isAsked) PrintProceedings(terminal, draft.Letter);
        if (isAsked || isDifferent)
        {
            foreach (Message difference in draft.Differences) terminal.Print(LetterScreenMessages.EditedDiffers(difference));
        }

        if (draft.Checklist is { } checklist && (isAsked || draft.IsNew)) terminal.Print(LetterScreenMessages.ChecklistIs(FolderName.Of(checklist)));
        foreach (string aside in draft.SetAside) terminal.Print(LetterScreenMessages.WasSetAside(FolderName.Of(aside)));
    }

    /// <summary>Describes the open letters in one line: how many are in each state and how many are new; returns null if there are none.</summary>
    public static Message? Of(IReadOnlyList<Letter> letters, LocalDate asOf)
    {
        if (letters.Count == 0) return null;
        Message[] states = [.. letters.CountBy(letter => letter.State).Select(state => LetterScreenMessages.StateCount(state.Value, state.Key.InWords()))];
        Message[] news = [.. letters.Where(letter => letter.State == LetterState.Proposed && letter.Since == asOf).CountBy(letter => letter.Step).OrderBy(step => step.Key).Select(New)];
        return news.Length == 0 ? LetterScreenMessages.Summary(states) : LetterScreenMessages.SummaryWithNew(states, news);
    }

    /// <summary>Describes a letter with its state in a few words.</summary>
    public static Message InWords(LetterStep step, LetterState state) => (step, state) is (LetterStep.Investigate, LetterState.Proposed)
        ? LetterScreenMessages.ToBeInvestigated
        : LetterScreenMessages.WithState(step.InWords(), StateOf(step, state));

    /// <summary>Returns the state of a letter: of a step that writes none, to be done.</summary>
    public static Message StateOf(Letter letter) => letter.Revoked is null ? StateOf(letter.Step, letter.State) : LetterScreenMessages.StateRevoked;

    private static Message StateOf(LetterStep step, LetterState state) =>
        (step, state) is (LetterStep.Investigate, LetterState.Proposed) ? LetterScreenMessages.ToDo : state.InWords();

    /// <summary>Returns the step of a letter, and its round where it is not the first.</summary>
    public static Message StepOf(Letter letter) =>
        letter.Round == 1 ? letter.Step.InWords() : LetterScreenMessages.OfRound(letter.Step.InWords(), letter.Round);

    /// <summary>Returns how a letter is typed by its company.</summary>
    public static Message Typed(Letter letter) =>
        LetterScreenMessages.Typed(letter.Name, letter.Step.InWords(), letter.Round == 1 ? null : LetterScreenMessages.TypedRound(letter.Round));

    /// <summary>Describes what was promised, and by when.</summary>
    public static Message Of(LetterPromise promise) =>
        promise.Yuan is { } yuan ? LetterScreenMessages.PromisedYuan(promise.By, yuan) : LetterScreenMessages.Promised(promise.By, promise.What ?? "");

    private static Message StateOf(LetterPromiseState promise) => promise switch
    {
        { Kept: { } day } => LetterScreenMessages.PromiseKept(Of(promise.Promise), day),
        { Paid: > 0 } => LetterScreenMessages.PromisePaid(Of(promise.Promise), promise.Paid, promise.WasMissed ? LetterScreenMessages.PromiseWasMissed : null),
        { WasMissed: true } => LetterScreenMessages.PromiseMissed(Of(promise.Promise)),
        _ => LetterScreenMessages.PromiseAwaited(Of(promise.Promise)),
    };

    private static Message New(KeyValuePair<LetterStep, int> step) =>
        step.Key == LetterStep.Investigate ? LetterScreenMessages.ToInvestigate(step.Value) : LetterScreenMessages.LetterCount(step.Value, step.Key.InWords());

    private static Message? Known(Letter letter) => letter switch
    {
        { Outcome: { } outcome, HasOpenObjection: true } =>
            LetterScreenMessages.WithOutcome(LetterScreenMessages.OutcomeAndObjection(outcome.InWords(), LetterScreenMessages.ObjectionOpen)),
        { Outcome: { } outcome } => LetterScreenMessages.WithOutcome(outcome.InWords()),
        { State: LetterState.Proposed or LetterState.Drafted, VoidNumbers: [.., var last] } => LetterScreenMessages.WithVoidNumber(last),
        { State: LetterState.Proposed or LetterState.Drafted, Verification: { Breach: true } verified } => LetterScreenMessages.WithVerification(verified.On),
        _ => null,
    };

    private static Message? Due(Letter letter) => letter switch
    {
        { State: not LetterState.Served } => null,
        { Due: { } due } => LetterScreenMessages.WithDue(due),
        { NoDue: { } reason } => LetterScreenMessages.WithoutDue(reason),
        _ => null,
    };
}
