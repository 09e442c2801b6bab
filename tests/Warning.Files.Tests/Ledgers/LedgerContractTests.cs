namespace EarlyWarning.Files.Ledgers;

public sealed class MemoryLedgerContractTests : LedgerContract
{
    private protected override Task<ILedger> OpenAsync() => Task.FromResult<ILedger>(new MemoryLedger());
}

public sealed class FileLedgerContractTests : LedgerContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private FileLedger? ledger;

    public void Dispose()
    {
        ledger?.Dispose();
        this.folder.Dispose();
    }

    private protected override async Task<ILedger> OpenAsync() => ledger = await FileLedger.OpenAsync(this.folder.Path, issuer: null);
}
