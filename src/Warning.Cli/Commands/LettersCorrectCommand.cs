using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters correct EVENT</c>: replaces values of an earlier act on a letter; the old ones stay visible.</summary>
internal sealed class LettersCorrectCommand : LetterCorrectionCommand
{
    private readonly DescribedOption<TypedDate?> on = DescribedOption.Of("--on", new DateReader(), OptionMessages.Day, OptionMessages.AsBefore);
    private readonly DescribedOption<ReplyOutcome?> outcome = DescribedOption.Of(
        "--outcome", new ChoiceReader<ReplyOutcome>(outcome => outcome.InWords()), OptionMessages.Outcome, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.Note, OptionMessages.AsBefore);
    private readonly DescribedOption<ServiceForm?> form = DescribedOption.Of(
        "--form", new ChoiceReader<ServiceForm>(form => form.InWords()), OptionMessages.ServiceForm, OptionMessages.AsBefore);
    private readonly DescribedOption<bool> deemed = DescribedOption.Flag("--deemed", OptionMessages.Deemed);
    private readonly DescribedOption<bool> notDeemed = DescribedOption.Flag("--not-deemed", OptionMessages.NotDeemed);
    private readonly DescribedOption<string?> signedBy = DescribedOption.Text(
        "--signed-by", PlaceholderMessages.Names, OptionMessages.SignedBy, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> number = DescribedOption.Text(
        "--number", PlaceholderMessages.Text, OptionMessages.NumberOnLetter, OptionMessages.AsBefore);
    private readonly DescribedOption<long?> replyDays = DescribedOption.Of(
        "--reply-days", WholeNumberReader.OfReplyDays(), OptionMessages.ReplyDays, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> supervisors = DescribedOption.Text(
        "--supervisors", PlaceholderMessages.Names, OptionMessages.Supervisors, OptionMessages.AsBefore);
    private readonly DescribedOption<string[]> facts = new("--fact", PlaceholderMessages.Text, OptionMessages.Fact) { Otherwise = OptionMessages.AsBefore };
    private readonly DescribedOption<bool> noBreach = DescribedOption.Flag("--no-breach", OptionMessages.NoBreach);
    private readonly DescribedOption<string[]> basis =
        new("--basis", PlaceholderMessages.Article, OptionMessages.Basis) { Otherwise = OptionMessages.AsBefore };
    private readonly DescribedOption<bool> notBeforeCourt = DescribedOption.Flag("--not-before-court", OptionMessages.NotBeforeCourt);
    private readonly DescribedOption<string[]> promised =
        new("--promised", PlaceholderMessages.Promise, OptionMessages.Promised) { Otherwise = OptionMessages.AsBefore };
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.PaidOfPromise, OptionMessages.AsBefore);
    private readonly DescribedOption<ProposalReason?> reason = DescribedOption.Of(
        "--reason", LettersEscalateCommand.Reasons, OptionMessages.WhyNoEffect, OptionMessages.AsBefore);

    private readonly DescribedOption<CaseSource?> source = DescribedOption.Of(
        "--source", LettersOpenCommand.Sources, OptionMessages.CaseSource, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> matter = DescribedOption.Text(
        "--matter", PlaceholderMessages.Text, OptionMessages.Matter, OptionMessages.AsBefore);

    private readonly ProofOptions proof = new();
    private readonly DescribedOption<string?> from =
        DescribedOption.Text("--from", PlaceholderMessages.Name, OptionMessages.RepliedFrom, OptionMessages.AsBefore);
    private readonly DescribedOption<ObjectionOutcome?> answer = DescribedOption.Of(
        "--as", LettersAnswerCommand.Outcomes, OptionMessages.ObjectionOutcome, OptionMessages.AsBefore);

    public LettersCorrectCommand(Terminal terminal)
        : base(terminal, "correct", CommandMessages.LettersCorrect, ExampleMessages.LettersCorrect, ExampleMessages.LettersCorrectByLine)
    {
        foreach (Option option in Values) Add(option);
    }

    private Option[] Values =>
    [
        on, outcome, note, form, deemed, notDeemed, signedBy, number, replyDays, supervisors, facts, noBreach, basis, notBeforeCourt, promised, yuan, reason,
        source, matter, from, answer, .. proof.All,
    ];

    public override Message? FaultOf(ParseResult arguments) => arguments.GetValue(promised)?.FirstOrDefault(word => !PromiseReader.IsPromise(word)) is { } word
        ? UsageMessages.NoPromise(word)
        : FaultOfValues(arguments);

    private Message? FaultOfValues(ParseResult arguments) => (arguments.GetValue(noBreach), arguments.GetValue(facts)?.Length > 0) is (true, true)
        ? UsageMessages.BothFound
        : arguments.GetValue(deemed) && arguments.GetValue(notDeemed)
            ? UsageMessages.BothDeemed
            : Values.Any(option => arguments.GetResult(option) is { Implicit: false }) ? null : UsageMessages.NothingOfLetterCorrected;

    protected override Task<Letter?> PutRightAsync(
        CaseLedger cases, string named, string who, string why, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        string[]? found = arguments.GetValue(noBreach) ? [] : arguments.GetValue(facts) is { Length: > 0 } given ? given : null;
        LetterCorrection right = new()
        {
            On = arguments.GetValue(on)?.NearestTo(today),
            Outcome = arguments.GetValue(outcome),
            Note = arguments.GetValue(note),
            Form = arguments.GetValue(form),
            Deemed = arguments.GetValue(deemed) ? true : arguments.GetValue(notDeemed) ? false : null,
            SignedBy = arguments.GetValue(signedBy),
            Number = arguments.GetValue(number),
            ReplyDays = (int?)arguments.GetValue(replyDays),
            Supervisors = arguments.GetValue(supervisors)?.Split(',', '，', '、'),
            Facts = found,
            Basis = arguments.GetValue(basis) is { Length: > 0 } articles ? articles : null,
            NotBeforeCourt = arguments.GetValue(notBeforeCourt) ? true : null,
            Promises = arguments.GetValue(promised) is { Length: > 0 } words ? [.. words.Select(word => PromiseReader.Read(word, today))] : null,
            Yuan = arguments.GetValue(yuan),
            Reason = arguments.GetValue(reason),
            Source = arguments.GetValue(source),
            Matter = arguments.GetValue(matter),
            Proof = proof.Read(arguments),
            From = arguments.GetValue(from),
            Objection = arguments.GetValue(answer),
        };
        return cases.CorrectLetterAsync(named, right, who, why, cancellationToken);
    }
}
