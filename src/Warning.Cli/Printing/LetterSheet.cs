using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints all that the register has of a letter, and what persons did on it: with corrections the values before and after.</summary>
/// <param name="letter">The letter.</param>
/// <param name="register">The register.</param>
/// <param name="acts">Every act of a person.</param>
/// <param name="zone">The time zone of the days on which acts were recorded.</param>
/// <param name="all">Whether acts that stand as they were recorded are printed too, and not only what was put right.</param>
internal sealed class LetterSheet(Letter letter, LetterRegister register, IReadOnlyList<RecordedAct> acts, DateTimeZone zone, bool all)
{
    private readonly Dictionary<long, RecordedAct> byPosition = acts.ToDictionary(act => act.Reference.Position);

    private RecordedAct[] Shown => [.. acts.Where(act => act.Letter == letter.Id && (all || act.Recorded is CorrectionEvent || act.Standing is null))];

    public void Print(Terminal terminal)
    {
        LetterText.Print(terminal, letter, register, [], showsProceedings: true);
        Canvas canvas = new(terminal, Canvas.Endless);
        Table table = canvas.NewTable(canvas.Column(null), canvas.Column(null));
        Row(ColumnMessages.LetterId, letter.Id);
        Row(ColumnMessages.Since, Text(letter.Since));
        RowOf(LetterScreenMessages.ProposedFor, letter.Proposal.Reason.InWords());
        if (acts.LastOrDefault(act => act.Letter == letter.Id && act.Standing is LetterOpened)?.Standing is LetterOpened opened)
            RowOf(ActKind.CaseOpened.InWords(), LetterScreenMessages.Values([.. LetterActText.ValuesOf(opened).Take(3).OfType<Message>()]));
        if (letter.Verification is { } verified)
        {
            Message found = verified.Breach ? LetterScreenMessages.Breach : LetterScreenMessages.NoBreach;
            RowOf(ActKind.Verified.InWords(), LetterScreenMessages.VerifiedBy(verified.On, verified.Supervisors, found));
        }

        if (letter.Issued is { } issued) RowOf(ActKind.Issued.InWords(), LetterScreenMessages.IssuedAs(issued, letter.Number!, letter.SignedBy!));
        foreach (string number in letter.VoidNumbers) RowOf(ActKind.Voided.InWords(), LetterScreenMessages.AsWritten(number));
        if (letter.Served is { } served)
        {
            Message?[] told = [LetterScreenMessages.AsWritten(Text(served)), letter.Form?.InWords(), LetterActText.ProofOf(letter.Proof)];
            RowOf(ActKind.Served.InWords(), LetterScreenMessages.Values([.. told.OfType<Message>()]));
        }

        if (letter.Due is { } due) Row(ColumnMessages.Due, Text(due));
        if (letter.NoDue is { } noDue) RowOf(ColumnMessages.Due, noDue);
        if (letter is { Replied: { } replied, Outcome: { } outcome })
            RowOf(ActKind.Replied.InWords(), LetterScreenMessages.Values([LetterScreenMessages.AsWritten(Text(replied)), outcome.InWords()]));
        if (letter.Objection is { } objection)
        {
            Message answer = objection is { Answered: { } day, Outcome: { } said }
                ? LetterScreenMessages.ObjectionDone(said.InWords(), day)
                : LetterScreenMessages.ObjectionOpen;
            RowOf(LetterScreenMessages.UnionAnswer, answer);
        }

        if (letter.Draft is { } draft) Row(ActKind.Drafted.InWords(), draft);
        foreach (string fact in letter.Proposal.Facts) Row(LetterScreenMessages.Fact, fact);
        foreach (string article in letter.Proposal.Basis) Row(LetterScreenMessages.Article, article);
        canvas.Write(Canvas.Indented(table));
        RecordedAct[] shown = Shown;
        Message title = all ? HeadMessages.Acts(shown.Length) : HeadMessages.PutRight(shown.Length);
        ActList.Write(canvas, title, shown, zone, ColumnMessages.Content, (act, style) => canvas.Cell(ContentOf(act), style));
        canvas.Print();

        void Row(Message title, string text) => table.AddRow(canvas.Cell(title, Canvas.Dim), Canvas.Cell(text));

        void RowOf(Message title, Message text) => table.AddRow(canvas.Cell(title, Canvas.Dim), canvas.Cell(text));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("letter");
        LetterJson.Write(json, letter, register);
        ActList.Write(json, all ? "history" : "corrections", Shown);
        json.WriteEndObject();
    }

    /// <summary>Describes what an act says; of a correction the values that differ, before and after it.</summary>
    private Message? ContentOf(RecordedAct act) => act.Recorded switch
    {
        ActCorrected { Values: LetterAct right } correction =>
            LetterScreenMessages.Values([.. Differences(SaidBy(byPosition[correction.Act.Position].Recorded), LetterActText.ValuesOf(right))]),
        LetterAct recorded => LetterScreenMessages.Values([.. LetterActText.ValuesOf(recorded).OfType<Message>()]),
        _ => null,
    };

    private static IEnumerable<Message> Differences(IReadOnlyList<Message?> before, IReadOnlyList<Message?> after) => before
        .Zip(after)
        .Where(pair => !Equals(pair.First, pair.Second))
        .Select(pair => LetterScreenMessages.Changed(pair.First ?? LetterScreenMessages.Nothing, pair.Second ?? LetterScreenMessages.Nothing));

    private static IReadOnlyList<Message?> SaidBy(PersonEvent recorded) =>
        LetterActText.ValuesOf(recorded is ActCorrected corrected ? corrected.Values : recorded);

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
