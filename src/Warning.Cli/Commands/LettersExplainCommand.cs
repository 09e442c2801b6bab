using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters explain LETTER</c>: prints, sentence by sentence, what stands behind a letter.</summary>
internal sealed class LettersExplainCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterActCommand.LetterArgument();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersExplainCommand(Terminal terminal)
        : base(terminal, "explain", CommandMessages.LettersExplain, [ExampleMessages.LettersExplain, ExampleMessages.LettersExplainOpinion], isReader: true)
    {
        Add(letter);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        Letter meant = cases.Letters.GetOpenOrLast(LetterReference.Read(arguments.GetRequiredValue(letter)!));
        Jurisdiction? place = file.Jurisdiction is { } id ? file.Pack.Jurisdictions.GetValueOrDefault(id) : null;
        LetterExplainer explainer = LetterExplainer.Of(place, file.Issuer, file.Pack.Policy.Letters);
        IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        Assessment? assessed = meant.Kind == LetterKind.Reminder ? await AssessAsync(file, meant, cases, cancellationToken).ConfigureAwait(false) : null;
        IReadOnlyList<FeedRecord> records = assessed is null ? [] : await RecordsOfAsync(file, meant, assessed, cancellationToken).ConfigureAwait(false);
        LetterReasons reasons = new(meant, explainer.Explain(meant, cases.Letters, acts, assessed, records: records), assessed is not null);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, reasons.Write);
        else reasons.Print(Terminal);
        return ExitCode.Done;
    }

    /// <summary>Finds the rows that the company's fired rules rest on; the feeds were readable just now.</summary>
    private Task<IReadOnlyList<FeedRecord>> RecordsOfAsync(ScanFile file, Letter meant, Assessment assessed, CancellationToken cancellationToken)
    {
        HashSet<string> feeds = [.. assessed.Rules.SelectMany(rule => rule.Evidence).SelectMany(evidence => evidence.Feed?.Split(',') ?? [])];
        return FeedRecords.ReadAsync(file, meant.Company, feeds, meant.Proposal.AsOf, new ScanOptions { Clock = Terminal.Clock }, cancellationToken);
    }

    /// <summary>Assesses the company as of the proposal; null where its feeds cannot be read any more, which is said.</summary>
    private async Task<Assessment?> AssessAsync(ScanFile file, Letter meant, CaseLedger cases, CancellationToken cancellationToken)
    {
        try
        {
            ScanOptions options = new() { Clock = Terminal.Clock };
            CompanyExplanation found = await ScanExplainer
                .ExplainAsync(file, meant.Company, meant.Proposal.AsOf, rule: null, options, cases, cancellationToken).ConfigureAwait(false);
            return found.Assessment;
        }
        catch (ScanException unreadable)
        {
            Terminal.PrintError(LetterReasonMessages.RulesNotTold(unreadable.Faults[0]));
            return null;
        }
    }
}
