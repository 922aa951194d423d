"""The parts of a Word document in the form of Nghị định số 30/2020/NĐ-CP."""
