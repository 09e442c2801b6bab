using System.Runtime.InteropServices;
using EarlyWarning.Cli;
using EarlyWarning.Cli.Printing;

using CancellationTokenSource cancelled = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using Terminal terminal = Terminal.OfProcess();
return await new CommandLine(terminal).RunAsync(args, cancelled.Token);

// The first signal lets the command clean up what is half done; the second ends the process at once.
void Cancel(PosixSignalContext signal)
{
    signal.Cancel = !cancelled.IsCancellationRequested;
    cancelled.Cancel();
}
