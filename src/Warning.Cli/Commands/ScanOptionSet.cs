using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary>Creates the arguments and options that commands on a scan file share.</summary>
internal static class ScanOptionSet
{
    public static Argument<string> ScanFile() => new("SCAN.json") { Description = "The scan file; \"early-warning init FOLDER\" drafts one" };

    /// <summary>Creates the option of commands on the state that a scan left.</summary>
    public static Option<string> Scan() => new("--scan") { Description = "The scan file", HelpName = "SCAN.json", DefaultValueFactory = _ => "scan.json" };

    public static Option<LocalDate?> AgesAsOf() => new("--as-of")
    {
        Description = "The date that ages count to [default: that of the last scan]",
        HelpName = "DATE",
        CustomParser = ReadDate,
    };

    public static Option<LocalDate?> AsOf() => new("--as-of")
    {
        Description = "The date as of which to look: what could not be known then does not count [default: today in the scan file's time zone]",
        HelpName = "DATE",
        CustomParser = ReadDate,
    };

    public static Option<int?> Threads()
    {
        Option<int?> threads = new("--threads") { Description = "How many threads may work [default: one a processor]; the results do not depend on it", HelpName = "N" };
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && !(int.TryParse(token.Value, out int number) && number is > 0 and <= 1024))
                result.AddError($"'{token.Value}' is no number of threads; --threads is 1 to 1024.");
        });
        return threads;
    }

    public static Option<string?> State() => new("--state") { Description = "The folder of the ledger and the letters [default: what the scan file says]", HelpName = "DIR" };

    public static LocalDate ReadRequiredDate(ArgumentResult result) => ReadDate(result) ?? default;

    private static LocalDate? ReadDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
        if (date.Success) return date.Value;
        result.AddError($"'{text}' is no date; {((OptionResult)result.Parent!).Option.Name} is written as 2026-11-01.");
        return null;
    }
}
