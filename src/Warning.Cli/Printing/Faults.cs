using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the exceptions of the libraries that report faults of the input, not of the program.</summary>
internal static class Faults
{
    private const string Program = "early-warning";

    /// <summary>Prints an exception that the user can act on; returns false for any other.</summary>
    public static bool Print(Exception exception, Terminal terminal)
    {
        switch (exception)
        {
            case RulePackException pack:
                Print(pack.Diagnostics, terminal);
                return true;
            case ScanFileException scan:
                foreach (Diagnostic fault in scan.Diagnostics) terminal.Error.WriteLine($"{fault.ToString(terminal.Language)}{(IsMissing(fault) ? FaultMessages.DraftWith.ToString(terminal.Language) : "")}");
                return true;
            case ReleaseException refused:
                Print(refused.Diagnostics, terminal);
                if (refused.Diagnostics.Any(fault => fault.Code is DiagnosticCodes.NoRelease or DiagnosticCodes.RulesNotReleased)) terminal.PrintError(FaultMessages.ReleaseWith);
                if (refused.Diagnostics.All(fault => fault.Code == DiagnosticCodes.NotApproved)) terminal.PrintError(FaultMessages.ApproveWith);
                return true;
            case ScanException scan:
                foreach (Message fault in scan.Faults) terminal.PrintError(fault);
                return true;
            case LedgerException refused:
                terminal.PrintError(Refusals.Of(refused));
                return true;
            case AlertActionException refused:
                terminal.PrintError(Refusals.Of(refused));
                return true;
            case LetterActionException refused:
                foreach (LetterActionException one in refused.Refusals) terminal.PrintError(Refusals.Of(one));
                return true;
            case FeedException feed:
                terminal.PrintError(UsageMessages.Program(Program, feed.Line is { } line ? FaultMessages.OfLine(feed.File, line, feed.Fault) : FaultMessages.OfFile(feed.File, feed.Fault)));
                return true;
            case IOException or UnauthorizedAccessException:
                terminal.PrintError(UsageMessages.Program(Program, FaultMessages.OfSystem(exception.Message)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Prints each diagnostic on a line.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, Terminal terminal)
    {
        foreach (Diagnostic diagnostic in diagnostics) terminal.Error.WriteLine(diagnostic.ToString(terminal.Language));
    }

    private static bool IsMissing(Diagnostic fault) => fault.Code == DiagnosticCodes.UnreadableScanFile && !Path.Exists(fault.File);
}
