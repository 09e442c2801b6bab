using System.CommandLine;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts</c>: lists the alerts that scans opened, and records what persons do about them.</summary>
internal sealed class AlertsCommand : Command
{
    public AlertsCommand(Terminal terminal)
        : base("alerts", "The alerts: which are open and why, and what persons do about them.")
    {
        Add(new AlertsListCommand(terminal));
        Add(new AlertsSilenceCommand(terminal));
        Add(new AlertsCloseCommand(terminal));
        Add(new AlertsReportCommand(terminal));
    }
}
