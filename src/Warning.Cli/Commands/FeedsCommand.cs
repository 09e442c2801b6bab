using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>feeds SCAN.json</c>: shows what has come of each feed, before a scan.</summary>
internal sealed class FeedsCommand : ProgramCommand
{
    private readonly DescribedArgument scan = ScanOptionSet.ScanFile();
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AsOf();
    private readonly DescribedOption<long?> threads = ScanOptionSet.Threads();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public FeedsCommand(Terminal terminal)
        : base("feeds", CommandMessages.Feeds, ExampleMessages.Feeds, ExampleMessages.FeedsAsOf)
    {
        this.terminal = terminal;
        Add(scan);
        Add(asOf);
        Add(threads);
        Add(format);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(scan)) is { } path ? FileLanguage.OfScan(path) : null;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        LocalDate today = terminal.Today(file.TimeZone), date = arguments.GetValue(asOf)?.UpTo(today) ?? today;
        FeedReview review;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new()
            {
                Threads = ScanOptionSet.ThreadsOf(arguments.GetValue(threads)),
                Progress = new CollectingProgress(progress),
                Clock = terminal.Clock,
            };
            review = await FeedReviewer.ReviewAsync(file, date, options, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, review.Write);
        else new FeedReport(terminal, file, review).Print();
        return review.Feeds.Any(feed => feed.Stop is not null) ? ExitCode.Faults : ExitCode.Done;
    }
}
